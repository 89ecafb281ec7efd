package org.gainsay.ingest.extract;

import java.util.Objects;
import org.gainsay.ingest.document.Extraction;
import org.gainsay.ingest.document.Extractor;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.document.Reason;
import org.gainsay.ingest.envelope.EnvelopeExtractor;
import org.gainsay.ingest.mail.MailExtractor;
import org.gainsay.ingest.office.OfficeExtractor;
import org.gainsay.ingest.office.WorkerLimits;
import org.gainsay.ingest.plaintext.PlainTextExtractor;

/** Sends each document to the extractor of its format. For any number of threads. */
public final class DocumentExtractor implements Extractor, AutoCloseable {

    /** The raw topic takes no larger message; a file or an answer of a server can be larger. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    private final FormatDetector formats = new FormatDetector();
    private final Extractor page;
    private final Extractor envelope = new EnvelopeExtractor();
    private final Extractor plainText = new PlainTextExtractor();
    private final Extractor mail;
    private final OfficeExtractor office;

    /**
     * An extractor whose child processes keep to the default limits.
     *
     * @param page reads HTML
     */
    public DocumentExtractor(Extractor page) {
        this(page, WorkerLimits.DEFAULT);
    }

    /**
     * An extractor of every format.
     *
     * @param page reads HTML
     * @param limits of the child processes that parse what is neither text nor HTML
     */
    public DocumentExtractor(Extractor page, WorkerLimits limits) {
        this.page = Objects.requireNonNull(page, "page");
        this.mail = new MailExtractor(page, plainText);
        this.office = new OfficeExtractor(Objects.requireNonNull(limits, "limits"));
    }

    @Override
    public Extraction extract(RawDocument document) {
        byte[] bytes = document.bytes();
        if (bytes.length > MAX_BYTES) {
            return new Extraction.Rejected(
                    Reason.TOO_LARGE, bytes.length + " bytes; at most " + MAX_BYTES + " are read");
        }
        if (isBlank(bytes)) {
            return new Extraction.Rejected(Reason.EMPTY, "no bytes, or none but white space");
        }
        FormatDetector.Detected detected = formats.detect(document);
        return switch (detected.format()) {
            case PAGE -> page.extract(document);
            case PLAIN_TEXT -> plainText.extract(document);
            case ENVELOPE -> envelope.extract(document);
            case MAIL -> mail.extract(document);
            case OFFICE -> office.extract(document);
            case FEED ->
                new Extraction.Rejected(
                        Reason.NOT_AN_ARTICLE, "a feed or a sitemap: a list of articles; send the articles themselves");
            case UNSUPPORTED ->
                new Extraction.Rejected(
                        Reason.UNSUPPORTED_TYPE,
                        detected.mediaType()
                                + ": read are text, HTML, PDF, DOCX, DOC, ODT, RTF, EPUB, e-mail and JSON envelopes");
        };
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Ends the child processes. */
    @Override
    public void close() {
        office.close();
    }
}
