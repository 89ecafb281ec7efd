package org.gainsay.ingest.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gainsay.ingest.text.CleanText;

/**
 * Puts the lines of a text together again to paragraphs.
 *
 * <p>With blank lines in the text, they part the paragraphs and line ends inside one are wrapping; without any, a line
 * that ends long before the widest one ends a paragraph.
 */
final class Paragraphs {

    private static final Pattern LINE_END = Pattern.compile("\\R");

    private Paragraphs() {}

    /** Each paragraph on one line, in order; none is blank. */
    static List<String> of(String text) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : LINE_END.split(text, -1)) {
            if (line.isBlank()) {
                close(open, paragraphs);
            } else {
                open.append(line).append('\n');
            }
        }
        close(open, paragraphs);
        return paragraphs;
    }

    private static void close(StringBuilder open, List<String> paragraphs) {
        String paragraph = CleanText.line(open.toString());
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
        open.setLength(0);
    }
}
