package org.gainsay.ingest.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.gainsay.ingest.document.Extraction;
import org.gainsay.ingest.document.Extractor;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.document.Reason;
import org.gainsay.ingest.envelope.EnvelopeExtractor;
import org.gainsay.ingest.plaintext.PlainTextExtractor;

/** Sends each document to the extractor of its format; what the bytes say goes before what the sender says. */
public final class DocumentExtractor implements Extractor, AutoCloseable {

    /** The raw topic takes no larger message; a file or an answer of a server can be larger. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int SNIFFED = 1024;

    private final Extractor page;
    private final Extractor envelope = new EnvelopeExtractor();
    private final Extractor plainText = new PlainTextExtractor();

    /**
     * An extractor of every format.
     *
     * @param page reads HTML
     */
    public DocumentExtractor(Extractor page) {
        this.page = Objects.requireNonNull(page, "page");
    }

    @Override
    public Extraction extract(RawDocument document) {
        byte[] bytes = document.bytes();
        if (bytes.length > MAX_BYTES) {
            return new Extraction.Rejected(
                    Reason.TOO_LARGE, bytes.length + " bytes; at most " + MAX_BYTES + " are read");
        }
        String start = start(bytes);
        if (start.isBlank() && bytes.length <= SNIFFED) {
            return new Extraction.Rejected(Reason.EMPTY, "no bytes, or none but white space");
        }
        return extractor(start, mediaType(document)).extract(document);
    }

    private Extractor extractor(String start, String stated) {
        if (stated.endsWith("/json") || stated.endsWith("+json")) {
            return envelope;
        }
        if (stated.equals("text/html") || stated.equals("application/xhtml+xml")) {
            return page;
        }
        String text = start.stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
            return page;
        }
        if (text.startsWith("{") && (stated.isEmpty() || stated.equals("application/octet-stream"))) {
            return envelope;
        }
        return plainText;
    }

    private static String start(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1);
    }

    private static String mediaType(RawDocument document) {
        String stated = document.contentType();
        return stated == null ? "" : stated.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {}
}
