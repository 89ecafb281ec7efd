package org.gainsay.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.Part;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.document.Reason;
import org.gainsay.ingest.office.OfficeDocuments;
import org.gainsay.ingest.office.WorkerLimits;
import org.gainsay.ingest.page.PageExtractor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What outsiders send by mistake or on purpose: each gets a reason that a person can act on, or is read all the same. */
class BadInputTest {

    private static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");

    private static final DocumentExtractor EXTRACTOR =
            new DocumentExtractor(new PageExtractor(), new WorkerLimits(1, 128, Duration.ofMinutes(4)));

    private static final ArticleReader READER = new ArticleReader(EXTRACTOR);

    @AfterAll
    static void endChildren() {
        EXTRACTOR.close();
    }

    @Test
    void nothingAtAll() {
        assertRefused(read(new byte[0], "text/plain"), Reason.EMPTY, "no bytes");
        assertRefused(read(" \n\t\r\n ".getBytes(UTF_8), null), Reason.EMPTY, "white space");
    }

    @Test
    void fiftyMegabytes() {
        byte[] huge = new byte[50 * 1024 * 1024];
        Arrays.fill(huge, (byte) 'a');

        assertRefused(read(huge, "text/plain"), Reason.TOO_LARGE, "52428800 bytes; at most 16777216");
    }

    @Test
    void sixteenMegabytesOfText() {
        byte[] large = "All work and no play. ".repeat(16 * 1024 * 1024 / 22).getBytes(UTF_8);

        assertRefused(read(large, "text/plain"), Reason.TOO_LARGE, "characters of text");
    }

    @Test
    void binaryJunkUnderATextType() {
        byte[] junk = new byte[20_000];
        new Random(1).nextBytes(junk);

        assertRefused(read(junk, "text/plain; charset=utf-8"), Reason.NOT_TEXT, "no text in any charset");
        assertRefused(read(junk, "application/json"), Reason.NOT_TEXT, "stated to be JSON");
    }

    @Test
    void aPictureUnderATextType() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

        assertRefused(read(png, "text/html"), Reason.UNSUPPORTED_TYPE, "image/png");
    }

    @Test
    void aWrongCharset() {
        String text = "Le ministère dément\n\nLe ministère de la Défense a démenti avoir livré des obusiers à l’armée.";
        byte[] bytes = text.getBytes(Charset.forName("windows-1252"));

        assertThat(article(bytes, "text/plain; charset=utf-8").text()).isEqualTo(text);
    }

    @Test
    void aPdfThatIsCutOff() throws IOException {
        byte[] pdf = OfficeDocuments.pdf("A title", "The ministry denied on Monday that it had sold any mortars.");

        assertThat(article(pdf, "application/pdf").text()).contains("it had sold any mortars");
        assertRefused(read(Arrays.copyOf(pdf, pdf.length / 2), "application/pdf"), Reason.MALFORMED, "cut off");
    }

    @Test
    void aDocxThatIsCutOff() throws IOException {
        byte[] docx = OfficeDocuments.docx("A title", "The ministry denied on Monday that it had sold any mortars.");

        assertRefused(read(Arrays.copyOf(docx, docx.length / 2), null), Reason.MALFORMED, "");
    }

    @Test
    void anEncryptedDocx() throws Exception {
        byte[] docx = OfficeDocuments.encrypted(OfficeDocuments.docx("A title", "A paragraph of text."), "secret");

        assertRefused(read(docx, null), Reason.ENCRYPTED, "needs a password");
    }

    @Test
    void anEncryptedPdf() throws IOException {
        assertRefused(
                read(OfficeDocuments.encryptedPdf("A title", "secret"), "application/pdf"),
                Reason.ENCRYPTED,
                "needs a password");
    }

    @Test
    void aZipBomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }

        assertRefused(read(bytes.toByteArray(), null), Reason.TOO_LARGE, "unpacks to");
    }

    @Test
    void aDocxOfVeryManyElements() throws IOException {
        byte[] docx = OfficeDocuments.docxWithBody("<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(400_000));

        assertRefused(read(docx, null), Reason.TOO_LARGE, "elements");
    }

    @Test
    void anExternalEntityInADocxIsNotResolved(@TempDir Path folder) throws IOException {
        String inside = "what stands in a file of this machine";
        Path file = Files.writeString(folder.resolve("inside.txt"), inside);
        byte[] docx = OfficeDocuments.docxWithXml("""
                <?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "%s">]>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>\
                <w:t>A long enough paragraph: &x;</w:t></w:r></w:p></w:body></w:document>""".formatted(file.toUri()));

        Reading reading = read(docx, null);

        assertThat(reading.toString()).doesNotContain(inside);
        assertThatObject(reading)
                .matches(r -> r instanceof Reading.Rejected
                        || (r instanceof Reading.Read read
                                && !read.article().text().contains(inside)));
    }

    @Test
    void xmlThatIsNeitherPageNorFeedIsRefusedUnparsed() {
        byte[] xml = ("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\">"
                        + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><lolz>&b;</lolz>")
                .getBytes(UTF_8);

        assertRefused(read(xml, "application/xml"), Reason.UNSUPPORTED_TYPE, "application/xml");
    }

    @Test
    void deeplyNestedHtml() {
        String html = "<html><body>" + "<div>".repeat(200_000) + "The ministry denied it.";

        assertThat(read(html.getBytes(UTF_8), "text/html")).isNotNull();
    }

    @Test
    void deeplyNestedJson() {
        assertRefused(read("[".repeat(100_000).getBytes(UTF_8), "application/json"), Reason.MALFORMED, "nesting");
        assertRefused(read("{\"a\":".repeat(100_000).getBytes(UTF_8), null), Reason.MALFORMED, "nesting");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                         | MALFORMED   | not valid JSON at line 1",
                "{}                                        | WRONG_SHAPE | body: is missing",
                "[1, 2]                                    | WRONG_SHAPE | a list: send each article as a record of its own",
                "\"text\"                                  | WRONG_SHAPE | must be an object",
                "{\"body\": 7}                             | WRONG_SHAPE | body: must be text or a list of paragraphs, but is 7",
                "{\"body\": [\"a\", {}]}                   | WRONG_SHAPE | body[1]: must be text, but is an object",
                "{\"body\": \"a\", \"title\": [\"b\"]}     | WRONG_SHAPE | title: must be text, but is a list",
                "{\"body\": \"a\", \"published\": \"now\"} | WRONG_SHAPE | published: must be a date and time in ISO 8601",
                "{\"body\": \"a\", \"authors\": [7]}       | WRONG_SHAPE | authors[0]: must be text or an object with a name",
                "{\"body\": \"a\", \"withdrawn\": \"yes\"} | WRONG_SHAPE | withdrawn: must be true or false",
                "{\"@type\": \"NewsArticle\"}              | WRONG_SHAPE | articleBody: is missing",
                "{\"body\": \"a\"} {\"body\": \"b\"}       | MALFORMED   | not valid JSON",
                "{\"withdrawn\": true}                     | UNKNOWN_ARTICLE | names no article",
            })
    void jsonOfTheWrongShape(String json, Reason reason, String detail) {
        assertRefused(read(json.getBytes(UTF_8), "application/json"), reason, detail);
    }

    @Test
    void noDate() {
        Article article = article("{\"body\": \"A text.\"}".getBytes(UTF_8), "application/json");

        assertThat(article.published()).isNull();
        assertThat(article.eventTime()).isEqualTo(NOW);
        assertThat(article.revised()).isEqualTo(NOW);
    }

    @Test
    void aDateInTheFuture() {
        Article article = article(
                "{\"body\": \"A text.\", \"published\": \"2126-01-01\", \"updated\": \"2026-05-05T12:05:00Z\"}"
                        .getBytes(UTF_8),
                "application/json");

        assertThat(article.published()).isNull();
        assertThat(article.provenance()).containsEntry("published", "envelope, dropped: in the future");
        assertThat(article.updated()).as("a clock that runs ahead by minutes").isEqualTo("2026-05-05T12:05:00Z");
    }

    @Test
    void tenThousandSentences() {
        String text = "A title\n\n" + "The ministry denied on Monday that it had sold mortars.\n\n".repeat(10_000);

        Article article = article(text.getBytes(UTF_8), "text/plain");

        assertThat(article.parts()).hasSize(10_001);
        assertThat(article.parts().get(10_000).kind()).isEqualTo(Part.Kind.BODY);
    }

    @Test
    void oneSentenceOfAHundredThousandCharacters() {
        String text = "A title\n\nThe ministry denied " + "again and ".repeat(10_000) + "again.";

        assertThat(article(text.getBytes(UTF_8), "text/plain").parts().get(1).text())
                .hasSizeGreaterThan(100_000);
    }

    @Test
    void hiddenCharactersAndHalfPairsInAnEnvelope() {
        Article article = article(
                "{\"title\": \"a\\ud800b\\u0000\", \"body\": \"x\\u202ey\\nz\", \"publisher\": \"p\\r\\nq\"}"
                        .getBytes(UTF_8),
                "application/json");

        assertThat(article.title()).isEqualTo("ab");
        assertThat(article.parts().get(1).text()).isEqualTo("xy z");
        assertThat(article.publisher()).isEqualTo("p q");
    }

    @Test
    void aParserThatDoesNotEndIsStoppedAndTheNextDocumentIsRead() throws IOException {
        try (DocumentExtractor hasty =
                new DocumentExtractor(new PageExtractor(), new WorkerLimits(1, 128, Duration.ofMillis(1)))) {
            byte[] pdf = OfficeDocuments.pdf("A title", "A paragraph of text.");
            assertRefused(new ArticleReader(hasty).read(document(pdf, null)), Reason.PARSER_STOPPED, "not done after");
            assertRefused(new ArticleReader(hasty).read(document(pdf, null)), Reason.PARSER_STOPPED, "not done after");
            assertThat(new ArticleReader(hasty).read(document("A text.".getBytes(UTF_8), null)))
                    .isInstanceOf(Reading.Read.class);
        }
    }

    private static void assertRefused(Reading reading, Reason reason, String detail) {
        assertThatObject(reading).isInstanceOfSatisfying(Reading.Rejected.class, rejected -> {
            assertThat(rejected.reason()).as(rejected.detail()).isEqualTo(reason);
            assertThat(rejected.detail()).contains(detail);
        });
    }

    private static Article article(byte[] bytes, @Nullable String contentType) {
        Reading reading = read(bytes, contentType);
        assertThatObject(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).article();
    }

    private static Reading read(byte[] bytes, @Nullable String contentType) {
        return READER.read(document(bytes, contentType));
    }

    private static RawDocument document(byte[] bytes, @Nullable String contentType) {
        return new RawDocument(null, bytes, contentType, null, null, null, null, null, NOW);
    }
}
