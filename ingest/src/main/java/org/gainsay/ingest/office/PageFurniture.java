package org.gainsay.ingest.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Drops running heads, feet and page numbers, and joins the paragraphs that a page break cut in two. */
final class PageFurniture {

    /** How many blocks at the top and at the foot of a page can be furniture. */
    private static final int MARGIN = 2;

    private static final int LONGEST = 120;

    /** Fewer pages show nothing by repetition. */
    private static final int FEWEST_PAGES = 3;

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)[-–—\\[( ]*(page|p\\.|seite|página|стр\\.)?\\s*\\d{1,4}(\\s*(of|/|von|de|sur)\\s*\\d{1,4})?[-–—\\]) ]*");

    private static final Pattern GOES_ON = Pattern.compile("^[\\p{Ll}\\d,;].*");
    private static final Pattern ENDS = Pattern.compile(".*[.!?:…”\"»)]$");

    private PageFurniture() {}

    /** The blocks of all pages in order, less what repeats at the edges of the pages. */
    static List<String> without(List<List<String>> pages) {
        Map<String, Integer> seen = new HashMap<>();
        for (List<String> page : pages) {
            for (int i = 0; i < page.size(); i++) {
                if (inMargin(i, page.size())) {
                    seen.merge(shape(page.get(i)), 1, Integer::sum);
                }
            }
        }
        List<String> blocks = new ArrayList<>();
        for (List<String> page : pages) {
            boolean first = true;
            for (int i = 0; i < page.size(); i++) {
                String block = page.get(i);
                if (inMargin(i, page.size()) && isFurniture(block, seen, pages.size())) {
                    continue;
                }
                if (first && !blocks.isEmpty() && continues(blocks.get(blocks.size() - 1), block)) {
                    blocks.set(
                            blocks.size() - 1,
                            Hyphenation.mend(blocks.get(blocks.size() - 1) + "\n" + block)
                                    .replace('\n', ' '));
                } else {
                    blocks.add(block);
                }
                first = false;
            }
        }
        return blocks;
    }

    private static boolean inMargin(int i, int size) {
        return i < MARGIN || i >= size - MARGIN;
    }

    private static boolean isFurniture(String block, Map<String, Integer> seen, int pages) {
        if (pages > 1 && PAGE_NUMBER.matcher(block).matches()) {
            return true;
        }
        return pages >= FEWEST_PAGES && block.length() <= LONGEST && seen.getOrDefault(shape(block), 0) * 2 > pages;
    }

    private static boolean continues(String before, String block) {
        return !ENDS.matcher(before).matches() && GOES_ON.matcher(block).matches();
    }

    /** Page numbers inside running heads differ; the rest does not. */
    private static String shape(String block) {
        return NUMBER.matcher(block).replaceAll("#");
    }
}
