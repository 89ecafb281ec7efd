package org.gainsay.ingest.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gainsay.ingest.text.CleanText;

/**
 * Puts the lines of a text together again to paragraphs.
 *
 * <p>A blank line ends a paragraph. A line end inside a block is wrapping if the next line's first word would not have
 * fitted on the line, given the width of the text; else its author meant it. Where most lines break off in the middle of
 * a sentence, a program broke them, perhaps one that measured in a proportional font: there the lines that go on in small
 * letters tell the width. Text whose lines are longer than any wrapping has a paragraph on each line.
 */
final class Paragraphs {

    /** No program wraps wider by default. */
    private static final int WIDEST_WRAP = 132;

    /** Below this it is a list or a poem. */
    private static final int NARROWEST_WRAP = 40;

    /** Of the lines that surely are wrapped, so many percent may be shorter than the width; a break by hand may be among them. */
    private static final int SHORTEST_PERCENT = 10;

    /** A line that goes on in small letters without having ended its sentence. */
    private static final Pattern GOES_ON = Pattern.compile("^[\"'“‘«(\\[]?\\p{Ll}");

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern FIRST_WORD = Pattern.compile("\\s+");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•·–—▪◦]|\\d{1,3}[.)])\\s.*");
    private static final Pattern HYPHENATED = Pattern.compile("(?s).*\\p{Ll}-$");

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private final int width;
    private final boolean broken;
    private int block;

    private Paragraphs(List<String> lines) {
        int widest = lines.stream().mapToInt(String::length).max().orElse(0);
        int[] full = fullWidths(lines);
        broken = full.length > 0 && widest <= WIDEST_WRAP;
        width = broken ? Math.min(full[full.length * SHORTEST_PERCENT / 100], widest + 1) : wrapWidth(widest);
    }

    /** The paragraphs in order; none is blank. */
    static List<Paragraph> of(String text) {
        List<String> lines =
                LINE_END.splitAsStream(text).map(String::stripTrailing).toList();
        Paragraphs paragraphs = new Paragraphs(lines);
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
        return widthWithNext(line, next) >= width
                || HYPHENATED.matcher(line).matches()
                || (broken && goesOn(line, next));
    }

    private static boolean goesOn(String line, String next) {
        return !Paragraph.endsSentence(line) && GOES_ON.matcher(next.strip()).find();
    }

    private static int widthWithNext(String line, String next) {
        return line.length() + 1 + FIRST_WORD.split(next.strip(), 2)[0].length();
    }

    /** What would not have fitted on the lines that were surely wrapped, ascending; none if most line ends are meant. */
    private static int[] fullWidths(List<String> lines) {
        int ends = 0;
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i);
            String next = lines.get(i + 1);
            if (!line.isBlank() && !next.isBlank()) {
                ends++;
                if (goesOn(line, next)) {
                    widths.add(widthWithNext(line, next));
                }
            }
        }
        return widths.size() * 2 > ends
                ? widths.stream().mapToInt(Integer::intValue).sorted().toArray()
                : new int[0];
    }

    /** The least that does not fit on a line of a text that is wrapped at a width, or 0 if it is not wrapped. */
    private static int wrapWidth(int widest) {
        return widest >= NARROWEST_WRAP && widest <= WIDEST_WRAP ? widest + 1 : 0;
    }
}
