package org.gainsay.ingest.plaintext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainsay.ingest.api.Part;
import org.gainsay.ingest.document.Draft;
import org.gainsay.ingest.document.Extraction;
import org.gainsay.ingest.document.Extractor;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.document.Reason;
import org.gainsay.ingest.text.TextDecoder;

/** Reads an article that is plain text in any charset. */
public final class PlainTextExtractor implements Extractor {

    /** Telling parts apart costs about a second for each million characters. */
    private static final int MAX_TEXT = 3_000_000;

    private final PartLabeller labeller = new PartLabeller();

    @Override
    public Extraction extract(RawDocument document) {
        Optional<String> text = TextDecoder.decode(document.bytes(), document.contentType());
        if (text.isEmpty()) {
            return new Extraction.Rejected(
                    Reason.NOT_TEXT, "stated to be text, but the bytes are no text in any charset: binary data?");
        }
        if (text.get().length() > MAX_TEXT) {
            return new Extraction.Rejected(
                    Reason.TOO_LARGE, "more than " + MAX_TEXT + " characters of text: no article, split it up");
        }
        List<Paragraph> paragraphs = Paragraphs.of(text.get());
        if (paragraphs.isEmpty()) {
            return new Extraction.Rejected(Reason.EMPTY, "nothing but white space");
        }
        return new Extraction.Found(draft(labeller.label(paragraphs)));
    }

    private static Draft draft(List<Part> parts) {
        Map<String, String> provenance = new HashMap<>();
        String title = parts.stream()
                .filter(part -> part.kind() == Part.Kind.HEADLINE)
                .map(Part::text)
                .findFirst()
                .orElse(null);
        if (title != null) {
            provenance.put("title", "headline");
        }
        List<String> authors = Byline.authors(parts);
        if (!authors.isEmpty()) {
            provenance.put("authors", "byline");
        }
        return new Draft(null, null, title, parts, authors, null, null, null, null, List.of(), provenance);
    }
}
