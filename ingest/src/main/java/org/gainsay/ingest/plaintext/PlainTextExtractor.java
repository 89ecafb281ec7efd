package org.gainsay.ingest.plaintext;

import java.util.ArrayList;
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

    private static final int LONGEST_HEADLINE = 200;

    @Override
    public Extraction extract(RawDocument document) {
        Optional<String> text = TextDecoder.decode(document.bytes(), document.contentType());
        if (text.isEmpty()) {
            return new Extraction.Rejected(
                    Reason.NOT_TEXT, "stated to be text, but the bytes are no text in any charset: binary data?");
        }
        List<String> paragraphs = Paragraphs.of(text.get());
        if (paragraphs.isEmpty()) {
            return new Extraction.Rejected(Reason.EMPTY, "nothing but white space");
        }
        return new Extraction.Found(draft(paragraphs));
    }

    private static Draft draft(List<String> paragraphs) {
        List<Part> parts = new ArrayList<>();
        boolean headed = paragraphs.size() > 1 && isHeadline(paragraphs.get(0));
        for (int i = 0; i < paragraphs.size(); i++) {
            parts.add(new Part(headed && i == 0 ? Part.Kind.HEADLINE : Part.Kind.BODY, paragraphs.get(i)));
        }
        String title = headed ? paragraphs.get(0) : null;
        return new Draft(
                null,
                null,
                title,
                parts,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                title == null ? Map.of() : Map.of("title", "text"));
    }

    private static boolean isHeadline(String paragraph) {
        return paragraph.length() <= LONGEST_HEADLINE && !paragraph.endsWith(".");
    }
}
