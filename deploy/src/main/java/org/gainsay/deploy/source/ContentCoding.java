package org.gainsay.deploy.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Undoes an HTTP content coding (RFC 9110, section 8.4): gzip and deflate, as they are really sent.
 *
 * <p>Some crawlers store the body unpacked and leave the header as it was, so an empty body, and bytes that do not begin as
 * gzip does, are taken as they are. {@code deflate} is the zlib format by the standard, without its frame by habit; what is
 * packed without a frame has no beginning to know it by, so text that was stored unpacked under that name cannot be read.
 */
final class ContentCoding {

    private static final Set<String> NONE = Set.of("", "identity", "none");
    private static final int DEFLATED = 8;
    private static final int CHECK = 31;

    private ContentCoding() {}

    /**
     * The content unpacked, read as it is asked for; closing it closes nothing but its own memory.
     *
     * @param fields the values of all fields {@code Content-Encoding}
     * @throws IOException if it is packed in a way that is not read, and says which
     */
    static InputStream decode(InputStream body, List<String> fields) throws IOException {
        List<String> codings = List.of(
                        String.join(",", fields).toLowerCase(Locale.ROOT).split(",", -1))
                .stream()
                .map(String::strip)
                .filter(coding -> !NONE.contains(coding))
                .toList();
        if (codings.isEmpty()) {
            return body;
        }
        if (codings.size() > 1) {
            throw new IOException("it is packed " + codings.size() + " times, which is not read");
        }
        return switch (codings.get(0)) {
            case "gzip", "x-gzip" -> gunzip(new BufferedInputStream(body));
            case "deflate" -> inflate(new BufferedInputStream(body));
            default ->
                throw new IOException("its content coding is not read (gzip and deflate are): " + codings.get(0));
        };
    }

    private static InputStream gunzip(BufferedInputStream body) throws IOException {
        int magic = firstTwo(body);
        return magic == 0x1f8b ? new GZIPInputStream(body) : body;
    }

    private static InputStream inflate(BufferedInputStream body) throws IOException {
        int start = firstTwo(body);
        if (start < 0) {
            return body;
        }
        boolean framed = (start >> 8 & 0x0f) == DEFLATED && start % CHECK == 0;
        Inflater inflater = new Inflater(!framed);
        return new InflaterInputStream(body, inflater) {
            @Override
            public void close() {
                inflater.end();
            }
        };
    }

    private static int firstTwo(BufferedInputStream body) throws IOException {
        body.mark(2);
        int first = body.read();
        int second = body.read();
        body.reset();
        return second < 0 ? -1 : first << 8 | second;
    }
}
