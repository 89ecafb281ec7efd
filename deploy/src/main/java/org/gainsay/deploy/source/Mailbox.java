package org.gainsay.deploy.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.deadletter.Cut;
import org.gainsay.ingest.deadletter.DeadLetterLimit;

/**
 * The messages of an mbox file (RFC 4155), an item each, whatever the file's size.
 *
 * <p>A message begins with a line of {@code From}, an address and a date, at the start of the file or after an empty line. In
 * its text such lines have a {@code >} before them, which is taken away. It is keyed by its Message-ID, since its place changes when others
 * are deleted.
 */
public final class Mailbox {

    private static final Pattern BEGINNING = Pattern.compile("From \\S+ .*\\d:\\d\\d.*\\d{4}");
    private static final Pattern QUOTED = Pattern.compile(">+From ");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^message-id:\\s*(<[^<>\\s]{1,900}>)");
    private static final Pattern END_OF_HEADER = Pattern.compile("\\r?\\n\\r?\\n");
    private static final int CHUNK = 64 * 1024;
    private static final int HEADER_BYTES = 128 * 1024;
    private static final int LOOK = 300;

    private final Path file;
    private final String source;
    private final Consumer<RawItem> taker;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private MessageDigest digest = Cut.digest();
    private long length;
    private int number;

    private Mailbox(Path file, String source, Consumer<RawItem> taker) {
        this.file = file;
        this.source = source;
        this.taker = taker;
    }

    /** Whether a file's name says that it is one. */
    public static boolean is(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".mbox") || name.endsWith(".mbx");
    }

    /**
     * Reads all messages.
     *
     * @param source what stands in {@link RawHeaders#SOURCE}
     * @param taker given each in turn
     * @throws IOException if it cannot be read, or does not begin as an mbox does
     */
    public static void read(Path file, String source, Consumer<RawItem> taker) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), CHUNK)) {
            new Mailbox(file, source, taker).read(in);
        }
    }

    private void read(InputStream in) throws IOException {
        boolean atLineStart = true;
        boolean afterEmptyLine = true;
        for (byte[] chunk = chunk(in); chunk.length > 0; chunk = chunk(in)) {
            String start = new String(chunk, 0, Math.min(LOOK, chunk.length), ISO_8859_1);
            if (atLineStart && afterEmptyLine && BEGINNING.matcher(start).lookingAt()) {
                end();
                number++;
            } else if (number == 0) {
                throw new IOException("is no mbox: it does not begin with a line of From, an address and a date");
            } else {
                boolean quoted = atLineStart && QUOTED.matcher(start).lookingAt();
                add(quoted ? Arrays.copyOfRange(chunk, 1, chunk.length) : chunk);
            }
            afterEmptyLine = atLineStart && start.isBlank() && chunk.length <= 2;
            atLineStart = chunk[chunk.length - 1] == '\n';
        }
        end();
    }

    /** A line with its end, or so much of it; nothing at the end of the file. */
    private static byte[] chunk(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        int next = in.read();
        while (next >= 0) {
            line.write(next);
            if (next == '\n' || line.size() == CHUNK) {
                break;
            }
            next = in.read();
        }
        return line.toByteArray();
    }

    private void add(byte[] bytes) {
        length += bytes.length;
        digest.update(bytes);
        int room = RawSender.MAX_BYTES - kept.size();
        kept.write(bytes, 0, Math.min(room, bytes.length));
    }

    private void end() {
        if (number > 0) {
            taker.accept(item());
        }
        kept.reset();
        digest = Cut.digest();
        length = 0;
    }

    private RawItem item() {
        byte[] bytes = kept.toByteArray();
        Map<String, String> headers = Map.of(RawHeaders.SOURCE, source, RawHeaders.CONTENT_TYPE, "message/rfc822");
        String key = FileItems.key(file) + "#" + name(bytes);
        if (length <= RawSender.MAX_BYTES) {
            return new RawItem(key, bytes, headers);
        }
        Cut cut = new Cut(length, HexFormat.of().formatHex(digest.digest()));
        return new RawItem(key, Arrays.copyOf(bytes, DeadLetterLimit.KEPT_BYTES), headers, cut);
    }

    private String name(byte[] message) {
        String header = new String(message, 0, Math.min(HEADER_BYTES, message.length), ISO_8859_1);
        Matcher end = END_OF_HEADER.matcher(header);
        Matcher id = MESSAGE_ID.matcher(end.find() ? header.substring(0, end.start()) : header);
        return id.find() ? id.group(1) : Integer.toString(number);
    }
}
