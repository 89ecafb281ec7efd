package org.gainsay.ingest.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article's text as the metadata repeat it, found again among the blocks of the page.
 *
 * <p>Where most of the stated text stands in the page, it says better than any density where the article begins and ends.
 * Sites state a shortened text or another one, so it is believed only if it is found, and only ends the article if it is
 * not much shorter than what the page shows.
 */
final class StatedText {

    /** Shorter blocks are found by chance. */
    private static final int LEAST_BLOCK = 20;

    private static final int LEAST_TEXT = 200;
    private static final int LONGEST_TEXT = 200_000;
    private static final int MOST_BLOCKS = 2_000;
    private static final double LEAST_FOUND = 0.7;

    private final Set<Block> found = new HashSet<>();
    private final @Nullable Element container;
    private int last = -1;

    /**
     * Looks for the text.
     *
     * @param text the article's text as the metadata state it, if they do
     */
    StatedText(List<Block> blocks, @Nullable String text) {
        if (text == null || text.length() > LONGEST_TEXT || TextWeight.of(text) < LEAST_TEXT) {
            container = null;
            return;
        }
        String key = SiteName.key(text);
        int weight = 0;
        int looked = 0;
        Element around = null;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < blocks.size() && looked < MOST_BLOCKS; i++) {
            Block block = blocks.get(i);
            if (block.weight() < LEAST_BLOCK) {
                continue;
            }
            looked++;
            String blockKey = SiteName.key(block.text());
            if (key.contains(blockKey) && seen.add(blockKey)) {
                found.add(block);
                weight += block.weight();
                last = i;
                around = around == null ? block.owner() : commonAncestor(around, block.owner());
            }
        }
        boolean believed = weight >= LEAST_FOUND * TextWeight.of(text);
        container = believed ? around : null;
    }

    /** The innermost element around all of it, or null if the text was not stated or not found. */
    @Nullable
    Element container() {
        return container;
    }

    boolean holds(Block block) {
        return container != null && found.contains(block);
    }

    /** The index of its last block. */
    int last() {
        return last;
    }

    /** The innermost element around both. */
    static Element commonAncestor(Element a, Element b) {
        Element at = a;
        while (!Candidates.isInside(b, at)) {
            Element parent = at.parent();
            if (parent == null) {
                return at;
            }
            at = parent;
        }
        return at;
    }
}
