package org.gainsay.ingest.plaintext;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.ingest.api.Part;

/** Tells the parts of text apart that another format held. */
public final class PlainText {

    private static final PartLabeller LABELLER = new PartLabeller();

    private PlainText() {}

    /**
     * The parts that these paragraphs are.
     *
     * @param paragraphs in reading order, each on one line, none blank
     */
    public static List<Part> parts(List<String> paragraphs) {
        List<Paragraph> numbered = new ArrayList<>(paragraphs.size());
        for (String paragraph : paragraphs) {
            numbered.add(new Paragraph(paragraph, numbered.size()));
        }
        return LABELLER.label(numbered);
    }

    /** The authors whom a byline among the parts names. */
    public static List<String> authors(List<Part> parts) {
        return Byline.authors(parts);
    }
}
