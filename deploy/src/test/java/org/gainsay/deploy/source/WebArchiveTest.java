package org.gainsay.deploy.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.deadletter.Cut;
import org.gainsay.ingest.deadletter.DeadLetterLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

@Timeout(
        value = 5,
        unit = TimeUnit.MINUTES,
        threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a reader that never comes to an end
class WebArchiveTest {

    private static final Instant DATE = Instant.parse("2026-03-02T09:00:00Z");
    private static final String PAGE = "https://paper.example/1";

    @TempDir
    Path folder;

    /** All that was told. */
    private static final class Told implements ItemReader {
        final List<RawItem> items = new ArrayList<>();
        final List<LeftOut> leftOut = new ArrayList<>();
        final List<String> unreadable = new ArrayList<>();
        long read;
        long size;

        @Override
        public void document(RawItem item) {
            items.add(item);
        }

        @Override
        public void leftOut(LeftOut why) {
            leftOut.add(why);
        }

        @Override
        public void unreadable(String where, IOException why) {
            unreadable.add(where + ": " + why.getMessage());
        }

        @Override
        public void progress(long bytes, long of) {
            read = bytes;
            size = of;
        }

        List<String> texts() {
            return items.stream().map(item -> text(item)).toList();
        }

        private static String text(RawItem item) {
            return new String(Objects.requireNonNull(item.bytes()), UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "GZIP"})
    void eachPageIsAnItemWithItsAddressAndWhatTheServerSaidOfIt(WarcCompression compression) throws Exception {
        Path file = write(
                compression,
                page(PAGE, 200, "<p>One", "Content-Type", "text/html; charset=utf-8", "ETag", "\"e\""),
                page(PAGE + "?b", 200, "<p>Two", "Last-Modified", "Mon, 02 Mar 2026 08:00:00 GMT"));

        Told told = read(file);

        assertThat(told.items).extracting(RawItem::key).containsExactly(PAGE, PAGE + "?b");
        assertThat(told.texts()).containsExactly("<p>One", "<p>Two");
        assertThat(told.items.get(0).headers())
                .isEqualTo(Map.of(
                        RawHeaders.SOURCE,
                        "send",
                        RawHeaders.URL,
                        PAGE,
                        RawHeaders.CONTENT_TYPE,
                        "text/html; charset=utf-8",
                        RawHeaders.ETAG,
                        "\"e\"",
                        RawHeaders.FETCHED,
                        DATE.toString()));
        assertThat(told.items.get(1).headers())
                .containsEntry(RawHeaders.LAST_MODIFIED, "Mon, 02 Mar 2026 08:00:00 GMT");
        assertThat(told.read).isEqualTo(told.size).isEqualTo(Files.size(file));
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "GZIP"})
    void pagesOfAnySizeComeWhole(WarcCompression compression) throws Exception {
        Random random = new Random(3);
        List<String> texts = new ArrayList<>();
        List<WarcRecord> records = new ArrayList<>();
        for (int length = 1; length < 400_000; length = length * 3 / 2 + 1) {
            String text = random.ints(length, 'a', 'z')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            texts.add(text);
            records.add(page(PAGE + "/" + length, 200, text));
            records.add(page(PAGE + "/" + length, 404, text));
        }

        Told told = read(write(compression, records.toArray(WarcRecord[]::new)));

        assertThat(told.texts()).isEqualTo(texts);
        assertThat(told.leftOut).hasSameSizeAs(texts);
        assertThat(told.unreadable).isEmpty();
    }

    @Test
    void whatIsNoPageIsLeftOutAndCounted() throws Exception {
        HttpRequest request = new HttpRequest.Builder("GET", "/1").build();
        Told told = read(write(
                WarcCompression.GZIP,
                new Warcinfo.Builder().filename("a.warc.gz").build(),
                new WarcRequest.Builder(URI.create(PAGE)).body(request).build(),
                new WarcMetadata.Builder().build(),
                page(PAGE, 404, "<p>Not found"),
                page(PAGE, 301, "<p>Moved"),
                new WarcRevisit.Builder(URI.create(PAGE), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_0)
                        .body(answer(200, new byte[0]))
                        .build(),
                page(PAGE + ".png", 200, "pixels", "Content-Type", "image/png"),
                page(PAGE + ".js", 200, "f()", "Content-Type", "Text/JavaScript; charset=utf-8"),
                page("https://paper.example/robots.txt", 200, "User-agent: *", "Content-Type", "text/plain"),
                new WarcResponse.Builder(URI.create(PAGE))
                        .setHeader("WARC-Identified-Payload-Type", "image/webp")
                        .body(answer(200, "pixels".getBytes(UTF_8)))
                        .build(),
                new WarcResponse.Builder("dns:paper.example")
                        .body(MediaType.parse("text/dns"), "20260302".getBytes(UTF_8))
                        .build(),
                new WarcResource.Builder(URI.create("file:///a.txt"))
                        .body(MediaType.PLAIN_TEXT, "Here.".getBytes(UTF_8))
                        .build(),
                new WarcResource.Builder(URI.create("https://paper.example/a.txt"))
                        .body(MediaType.PLAIN_TEXT, "There.".getBytes(UTF_8))
                        .build()));

        assertThat(told.texts()).containsExactly("There.");
        assertThat(told.items.get(0).headers()).containsEntry(RawHeaders.CONTENT_TYPE, "text/plain");
        assertThat(told.leftOut)
                .containsExactly(
                        LeftOut.RECORD,
                        LeftOut.RECORD,
                        LeftOut.RECORD,
                        LeftOut.STATUS,
                        LeftOut.STATUS,
                        LeftOut.REVISIT,
                        LeftOut.TYPE,
                        LeftOut.TYPE,
                        LeftOut.TYPE,
                        LeftOut.TYPE,
                        LeftOut.ADDRESS,
                        LeftOut.ADDRESS);
        assertThat(told.unreadable).isEmpty();
    }

    @Test
    void aRecordWithTwoAddressesIsToldAndHarmsNoOther() throws Exception {
        WarcRecord twice = new WarcResponse.Builder(URI.create(PAGE + "/a"))
                .addHeader("WARC-Target-URI", PAGE + "/b")
                .body(answer(200, "<p>Which?".getBytes(UTF_8)))
                .build();

        Told told = read(write(WarcCompression.GZIP, page(PAGE, 200, "<p>One"), twice, page(PAGE, 200, "<p>Two")));

        assertThat(told.texts()).containsExactly("<p>One", "<p>Two");
        assertThat(told.unreadable).singleElement().asString().contains(PAGE + "/a: ", "2 WARC-Target-URI");
    }

    @Test
    void aPageThatTheCrawlerCutDoesNotStandInForTheWholeOne() throws Exception {
        WarcRecord cut = new WarcResponse.Builder(URI.create(PAGE))
                .setHeader("WARC-Truncated", "length")
                .body(answer(200, "<p>On".getBytes(UTF_8)))
                .build();

        Told told = read(write(WarcCompression.GZIP, page(PAGE, 200, "<p>One"), cut));

        assertThat(told.texts()).containsExactly("<p>One");
        assertThat(told.leftOut).containsExactly(LeftOut.TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "identity"})
    void nothingIsNothingHoweverItIsPacked(String coding) throws Exception {
        Told told = read(write(WarcCompression.GZIP, page(PAGE, answer(200, new byte[0], "Content-Encoding", coding))));

        assertThat(told.texts()).containsExactly("");
        assertThat(told.unreadable).isEmpty();
    }

    @Test
    void contentIsUnpackedHoweverItWasSent() throws Exception {
        byte[] text = "<p>Häfen".getBytes(UTF_8);
        Told told = read(write(
                WarcCompression.GZIP,
                page(PAGE, answer(200, gzip(text), "Content-Encoding", "gzip")),
                page(PAGE, answer(200, deflate(text, false), "Content-Encoding", "deflate")),
                page(PAGE, answer(200, deflate(text, true), "Content-Encoding", "Deflate")),
                page(PAGE, answer(200, chunked(text), "Transfer-Encoding", "chunked")),
                page(
                        PAGE,
                        answer(200, chunked(gzip(text)), "Transfer-Encoding", "chunked", "Content-Encoding", "x-gzip")),
                page(PAGE, answer(200, text, "Content-Encoding", "gzip")),
                page(PAGE, answer(200, text, "Transfer-Encoding", "chunked")),
                page(PAGE, answer(200, text, "Content-Encoding", "identity"))));

        assertThat(told.texts()).hasSize(8).containsOnly("<p>Häfen");
    }

    @Test
    void contentThatCannotBeUnpackedIsToldWithItsPlaceAndHarmsNoOther() throws Exception {
        byte[] packed = gzip("<p>A text that is long enough to be cut".getBytes(UTF_8));
        Path file = write(
                WarcCompression.GZIP,
                page(PAGE, 200, "<p>One"),
                page(PAGE + "/br", answer(200, new byte[] {1, 2}, "Content-Encoding", "br")),
                page(PAGE + "/twice", answer(200, gzip(packed), "Content-Encoding", "gzip, gzip")),
                page(PAGE + "/cut", answer(200, Arrays.copyOf(packed, 30), "Content-Encoding", "gzip")),
                page(PAGE + "/raw", answer(200, new byte[] {(byte) 0xff, 2, 3}, "Content-Encoding", "deflate")),
                page(PAGE + "/chunk", answer(200, "ffff\r\nshort".getBytes(UTF_8), "Transfer-Encoding", "chunked")),
                page(PAGE, 200, "<p>Two"));

        Told told = read(file);

        assertThat(told.texts()).containsExactly("<p>One", "<p>Two");
        assertThat(told.unreadable).hasSize(5);
        assertThat(told.unreadable.get(0))
                .matches("at offset [1-9]\\d*, " + PAGE + "/br: its content coding is not read .*: br");
        assertThat(told.unreadable)
                .extracting(line -> line.replaceAll(".*paper.example/1/(\\w+):.*", "$1"))
                .containsExactly("br", "twice", "cut", "raw", "chunk");
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "GZIP"})
    void ofATruncatedFileAllIsReadUpToTheBreakWhichIsTold(WarcCompression compression) throws Exception {
        byte[] first = bytes(compression, page(PAGE, 200, "<p>One"));
        byte[] second = bytes(compression, page(PAGE + "/2", 200, "<p>Two"));
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        int trailer = compression == WarcCompression.NONE ? 4 : 0;

        for (int length = first.length + 1; length < both.length - trailer; length++) {
            Path file = Files.write(folder.resolve("cut.warc"), Arrays.copyOf(both, length));
            Told told = new Told();

            assertThatIOException()
                    .as("cut to %d of %d", length, both.length)
                    .isThrownBy(() -> WebArchive.read(file, "send", told))
                    .withMessageStartingWith("broken at offset " + first.length + ": ");
            assertThat(told.texts()).containsExactly("<p>One");
            assertThat(told.unreadable).isEmpty();
        }
    }

    @Test
    void aTruncatedRecordThatIsLeftOutIsNoticedToo() throws Exception {
        byte[] all = bytes(WarcCompression.NONE, page(PAGE, 200, "<p>One"), page(PAGE, 404, "x".repeat(50_000)));
        Path file = Files.write(folder.resolve("cut.warc"), Arrays.copyOf(all, all.length - 10_000));

        assertThatIOException().isThrownBy(() -> read(file)).withMessageStartingWith("broken at offset ");
    }

    @Test
    void ofADocumentThatIsTooLargeTheBeginningIsKeptAndABombIsRefused() throws Exception {
        byte[] large = "x".repeat(RawSender.MAX_BYTES + 1).getBytes(UTF_8);
        byte[] bomb = gzip(new byte[ArchiveRecord.UNPACKED_BYTES + 1]);

        Told told = read(write(
                WarcCompression.GZIP,
                page(PAGE, answer(200, gzip(large), "Content-Encoding", "gzip")),
                page(PAGE, answer(200, bomb, "Content-Encoding", "gzip")),
                page(PAGE, 200, "<p>After")));

        assertThat(told.items).hasSize(2);
        RawItem cut = told.items.get(0);
        assertThat(cut.bytes()).hasSize(DeadLetterLimit.KEPT_BYTES);
        assertThat(cut.cut()).isEqualTo(Cut.of(large));
        assertThat(RawSender.takes(cut)).isFalse();
        assertThat(told.unreadable).singleElement().asString().contains("more than " + ArchiveRecord.UNPACKED_BYTES);
    }

    @ParameterizedTest
    @CsvSource({
        "'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -60\r\n\r\n', shorter than nothing",
        "'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999999999\r\n\r\n', 99999999999999999999",
        "'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 2 Content-Length",
        "'WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\nNEXT', invalid WARC record",
    })
    void aRecordThatContradictsItselfBreaksTheArchive(String archive, String why) throws Exception {
        Path file = Files.writeString(folder.resolve("a.warc"), archive, UTF_8);

        assertThatIOException().isThrownBy(() -> read(file)).withMessageContaining(why);
    }

    @Test
    void emptyLinesWithoutEndAfterARecordDoNotKeepTheReader() throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.warc"), "WARC/1.0\r\nContent-Length: 0\r\n\r\n" + "\n".repeat(100_000), UTF_8);

        assertThatIOException().isThrownBy(() -> read(file)).withMessageStartingWith("broken at offset");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHeaderWithoutEndIsNotTakenIntoMemory(boolean packed) throws Exception {
        byte[] header = ("WARC/1.0\r\nX: " + "x".repeat(100 * 1024 * 1024)).getBytes(UTF_8);
        Path file = Files.write(folder.resolve("a.warc"), packed ? gzip(header) : header);

        assertThatIOException()
                .isThrownBy(() -> read(file))
                .withMessage("broken at offset 0: a header is longer than any that is read");
    }

    @Test
    void anHttpHeaderWithoutEndHarmsNoOther() throws Exception {
        byte[] header = ("HTTP/1.1 200 OK\r\nX: " + "x".repeat(1024 * 1024)).getBytes(UTF_8);
        WarcRecord endless = new WarcResponse.Builder(URI.create(PAGE))
                .body(MediaType.HTTP_RESPONSE, header)
                .build();

        Told told = read(write(WarcCompression.GZIP, endless, page(PAGE, 200, "<p>After")));

        assertThat(told.unreadable).singleElement().asString().contains("its HTTP header has more than");
        assertThat(told.texts()).containsExactly("<p>After");
    }

    @Test
    void whatIsNoArchiveIsRefused() throws Exception {
        assertThatIOException()
                .isThrownBy(() -> read(Files.writeString(folder.resolve("a.warc"), "<html>")))
                .withMessageContaining("is no WARC file");
        assertThatIOException()
                .isThrownBy(() -> read(Files.write(folder.resolve("b.warc"), new byte[0])))
                .withMessageContaining("is no WARC file");
        assertThatIOException()
                .isThrownBy(() -> read(Files.write(folder.resolve("c.warc.gz"), gzip("<html>".getBytes(UTF_8)))))
                .withMessageStartingWith("broken at offset 0: ");
        assertThat(WebArchive.is(Path.of("CC-NEWS-1.WARC.GZ"))).isTrue();
        assertThat(WebArchive.is(Path.of("a.warc"))).isTrue();
        assertThat(WebArchive.is(Path.of("a.gz"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "GZIP"})
    void noDamageToTheBytesDoesMoreThanBreakTheArchive(WarcCompression compression) throws Exception {
        byte[] sound = bytes(
                compression,
                page(PAGE, answer(200, chunked(gzip("<p>One".getBytes(UTF_8))), "Transfer-Encoding", "chunked")),
                page(PAGE, answer(200, deflate("<p>Two".getBytes(UTF_8), true), "Content-Encoding", "deflate")),
                page(PAGE, 200, "<p>Three"));
        Random random = new Random(7);
        int broken = 0;
        for (int round = 0; round < 1000; round++) {
            byte[] damaged = sound.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("damaged.warc"), damaged);
            try {
                assertThat(read(file).items).hasSizeLessThanOrEqualTo(3);
            } catch (IOException e) {
                assertThat(e.getMessage()).isNotBlank();
                broken++;
            }
        }
        assertThat(broken).isPositive();
    }

    private Path write(WarcCompression compression, WarcRecord... records) throws IOException {
        return Files.write(folder.resolve("news.warc.gz"), bytes(compression, records));
    }

    private static byte[] bytes(WarcCompression compression, WarcRecord... records) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), compression)) {
            for (WarcRecord record : records) {
                writer.write(record);
            }
        }
        return bytes.toByteArray();
    }

    private static WarcRecord page(String url, int status, String text, String... fields) {
        return page(url, answer(status, text.getBytes(UTF_8), fields));
    }

    private static WarcRecord page(String url, HttpResponse answer) {
        try {
            return new WarcResponse.Builder(URI.create(url))
                    .date(DATE)
                    .body(answer)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse answer(int status, byte[] body, String... fields) {
        HttpResponse.Builder answer = new HttpResponse.Builder(status, "So").body(null, body);
        for (int i = 0; i < fields.length; i += 2) {
            answer.setHeader(fields[i], fields[i + 1]);
        }
        return answer.build();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(6, raw))) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] chunked(byte[] bytes) throws IOException {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int start = 0; start < bytes.length; start += 5) {
            int end = Math.min(bytes.length, start + 5);
            chunks.write((Integer.toHexString(end - start) + "\r\n").getBytes(UTF_8));
            chunks.write(bytes, start, end - start);
            chunks.write("\r\n".getBytes(UTF_8));
        }
        chunks.write("0\r\n\r\n".getBytes(UTF_8));
        return chunks.toByteArray();
    }

    private static Told read(Path file) throws IOException {
        Told told = new Told();
        WebArchive.read(file, "send", told);
        return told;
    }
}
