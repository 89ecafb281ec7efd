package org.gainsay.ingest.office;

import java.io.EOFException;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.DublinCore;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.gainsay.ingest.document.Reason;
import org.gainsay.ingest.text.CleanText;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Parses one document with Tika; runs in the child process. */
final class DocumentParser {

    private static final int MAX_FIELD = 500;

    /** Names of people, not of accounts or programs: two to four words in capitals. */
    private static final Pattern PERSON = Pattern.compile("\\p{Lu}[\\p{L}'’.-]*(?: \\p{L}[\\p{L}'’.-]*){1,3}");

    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(untitled|document\\d*|microsoft (word|powerpoint)\\b.*|.*\\.(docx?|pdf|odt|rtf|indd|qxd)|.*_.*_.*)");

    private static final String WORDPROCESSING = "vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Detector detector = new DefaultDetector();
    private final Map<String, Parser> parsers = Map.of(
            "pdf",
            new PDFParser(),
            WORDPROCESSING + "document",
            new OOXMLParser(),
            WORDPROCESSING + "template",
            new OOXMLParser(),
            "vnd.ms-word.document.macroenabled.12",
            new OOXMLParser(),
            "msword",
            new OfficeParser(),
            "x-tika-ooxml-protected",
            new OfficeParser(),
            "rtf",
            new RTFParser(),
            "vnd.oasis.opendocument.text",
            new OpenDocumentParser(),
            "vnd.oasis.opendocument.text-template",
            new OpenDocumentParser(),
            "epub+zip",
            new EpubParser());

    Answer parse(byte[] bytes) {
        Metadata metadata = new Metadata();
        BlockHandler blocks = new BlockHandler();
        try {
            SizeLimits.check(bytes);
            try (TikaInputStream document = TikaInputStream.get(bytes)) {
                MediaType type = detector.detect(document, metadata);
                Parser parser = parsers.get(type.getSubtype());
                if (parser == null) {
                    return Answer.refused(
                            Reason.UNSUPPORTED_TYPE,
                            "a document of type " + type + ": read are PDF, DOCX, DOC, ODT, RTF and EPUB");
                }
                metadata.set(Metadata.CONTENT_TYPE, type.toString());
                parser.parse(document, blocks, metadata, context());
            }
            return answer(metadata, blocks);
        } catch (SizeLimits.ExceededException e) {
            return Answer.refused(Reason.TOO_LARGE, e.getMessage());
        } catch (EncryptedDocumentException e) {
            return Answer.refused(Reason.ENCRYPTED, "needs a password: save it without one and send it again");
        } catch (EOFException e) {
            return Answer.refused(Reason.MALFORMED, "the file is cut off");
        } catch (IOException | TikaException | SAXException | RuntimeException e) {
            // The parsers throw whatever a damaged file makes them throw; the process boundary is there for the rest.
            return failure(e);
        }
    }

    private static Answer failure(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SizeLimits.ExceededException) {
                return Answer.refused(Reason.TOO_LARGE, cause.getMessage());
            }
            if (cause instanceof EncryptedDocumentException
                    || cause instanceof org.apache.poi.EncryptedDocumentException) {
                return Answer.refused(Reason.ENCRYPTED, "needs a password: save it without one and send it again");
            }
            if (String.valueOf(cause.getMessage()).contains("Zip bomb")) {
                return Answer.refused(Reason.TOO_LARGE, "it unpacks to far more than its own size");
            }
        }
        return Answer.refused(Reason.MALFORMED, "damaged: " + CleanText.field(String.valueOf(failure), MAX_FIELD));
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractAnnotationText(false);
        pdf.setExtractBookmarksText(false);
        pdf.setExtractAcroFormContent(false);
        context.set(PDFParserConfig.class, pdf);
        OfficeParserConfig office = new OfficeParserConfig();
        // The DOM extractor of POI holds a core for a minute on a bomb of a megabyte; the SAX one does not.
        office.setUseSAXDocxExtractor(true);
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        office.setIncludeHeadersAndFooters(false);
        office.setIncludeShapeBasedContent(false);
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new NoAttachments());
        return context;
    }

    private static Answer answer(Metadata metadata, BlockHandler blocks) {
        String title = CleanText.field(metadata.get(TikaCoreProperties.TITLE), MAX_FIELD);
        boolean pdf = "application/pdf".equals(metadata.get(Metadata.CONTENT_TYPE));
        return new Answer(
                null,
                null,
                title == null || NO_TITLE.matcher(title).matches() ? blocks.firstHeading() : title,
                List.of(metadata.getValues(DublinCore.CREATOR)).stream()
                        .map(CleanText::line)
                        .filter(name -> PERSON.matcher(name).matches())
                        .toList(),
                // A PDF is made when it is issued; the other formats inherit the date of their template.
                pdf ? time(metadata.getDate(TikaCoreProperties.CREATED)) : null,
                time(metadata.getDate(TikaCoreProperties.MODIFIED)),
                PageFurniture.without(blocks.pages()));
    }

    private static @Nullable Instant time(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    /** What is attached is no part of the article. */
    private static final class NoAttachments implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            Objects.requireNonNull(stream, "never called");
        }
    }
}
