package org.gainsay.ingest.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gainsay.ingest.text.CleanText;

/**
 * Puts the lines of a text together again to paragraphs.
 *
 * <p>A blank line ends a paragraph. A line end inside a block is wrapping if the next line's first word would not have
 * fitted on the line, given the width of the text; else its author meant it. Text whose lines are longer than any
 * wrapping has a paragraph on each line.
 */
final class Paragraphs {

    /** No program wraps wider by default. */
    private static final int WIDEST_WRAP = 132;

    /** Below this it is a list or a poem. */
    private static final int NARROWEST_WRAP = 40;

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern FIRST_WORD = Pattern.compile("\\s+");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•·–—▪◦]|\\d{1,3}[.)])\\s.*");
    private static final Pattern HYPHENATED = Pattern.compile("(?s).*\\p{Ll}-$");

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private final int width;
    private int block;

    private Paragraphs(int width) {
        this.width = width;
    }

    /** The paragraphs in order; none is blank. */
    static List<Paragraph> of(String text) {
        List<String> lines =
                LINE_END.splitAsStream(text).map(String::stripTrailing).toList();
        Paragraphs paragraphs = new Paragraphs(wrapWidth(lines));
        for (int i = 0; i < lines.size(); i++) {
            paragraphs.add(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : "");
        }
        return paragraphs.paragraphs;
    }

    private void add(String line, String next) {
        if (line.isBlank()) {
            block++;
            return;
        }
        open.append(line);
        if (isWrapped(line, next)) {
            open.append('\n');
        } else {
            String text = CleanText.line(open.toString());
            if (!text.isEmpty()) {
                paragraphs.add(new Paragraph(text, block));
            }
            open.setLength(0);
        }
    }

    private boolean isWrapped(String line, String next) {
        if (next.isBlank() || width == 0 || BULLET.matcher(next).matches()) {
            return false;
        }
        String word = FIRST_WORD.split(next.strip(), 2)[0];
        return line.length() + 1 + word.length() > width
                || HYPHENATED.matcher(line).matches();
    }

    /** The width that the text is wrapped at, or 0 if it is not. */
    private static int wrapWidth(List<String> lines) {
        int widest = lines.stream().mapToInt(String::length).max().orElse(0);
        return widest >= NARROWEST_WRAP && widest <= WIDEST_WRAP ? widest : 0;
    }
}
