package org.gainsay.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.ingest.api.Part;
import org.gainsay.ingest.date.DateReader;
import org.gainsay.ingest.date.ReadDate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells the paragraphs inside of the article's container from what sites put between, before and after them.
 *
 * <p>A heading is kept only if text follows it; short lines at the edges of the text are credits, places and buttons; a
 * line that titles the comments or the related stories ends the text.
 */
final class Paragraphs {

    /** A line that ends the article is believed when this share of its text stands before it. */
    private static final double LEAST_BEFORE_END = 0.35;

    /** A line shorter than this, at an edge of the text, is a sentence or does not belong to it. */
    private static final int LEAST_LINE = 50;

    /** A block of this weight that comes again is a copy. */
    private static final int LEAST_REPEATED = 60;

    /** A box holds less than this share of the text. */
    private static final double MOST_IN_BOX = 0.5;

    private final PageTree tree;
    private final Element container;
    private final StatedText stated;
    private final Map<Element, Boolean> furniture = new HashMap<>();
    private final FurniturePhrases phrases = FurniturePhrases.loaded();

    Paragraphs(PageTree tree, Element container, StatedText stated) {
        this.tree = tree;
        this.container = container;
        this.stated = stated;
    }

    /** The parts of the blocks, which stand inside of the container and are no headline. */
    List<Part> of(List<Block> inside) {
        List<Part> parts = new ArrayList<>();
        List<Block> headings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int text = 0;
        int lastText = -1;
        int total = tree.massOf(container).text;
        for (Block block : inside) {
            Hint apart = tree.apartOf(block);
            if (apart != Hint.NONE && !(stated.holds(block) && apart != Hint.CAPTION)) {
                addApart(block, apart, parts);
                continue;
            }
            if (stated.container() == null && phrases.endsArticle(block) && text > LEAST_BEFORE_END * total) {
                break;
            }
            if ((!stated.holds(block) && isFurniture(block)) || isCopy(block, seen)) {
                continue;
            }
            if (block.isHeading()) {
                headings.add(block);
                continue;
            }
            if (isEdge(block) && !stated.holds(block) && (text == 0 || isDateline(block))) {
                parts.add(new Part(Part.Kind.BOILERPLATE, block.text()));
                continue;
            }
            headings.forEach(heading -> parts.add(new Part(Part.Kind.BODY, heading.text())));
            headings.clear();
            lastText = isEdge(block) && !stated.holds(block) ? lastText : parts.size();
            parts.add(new Part(Part.Kind.BODY, block.text()));
            text += Math.max(0, block.value());
        }
        for (int i = lastText + 1; lastText >= 0 && i < parts.size(); i++) {
            if (parts.get(i).kind() == Part.Kind.BODY) {
                parts.set(i, new Part(Part.Kind.BOILERPLATE, parts.get(i).text()));
            }
        }
        return parts;
    }

    /** A short line that is no sentence and no list item: before or after the text, a credit, a place, a button. */
    private static boolean isEdge(Block block) {
        return block.value() <= 0 && block.weight() < LEAST_LINE && !isListed(block);
    }

    private static boolean isListed(Block block) {
        Element at = block.owner();
        for (int i = 0; i < 3 && at != null; i++, at = at.parent()) {
            switch (at.normalName()) {
                case "li", "td", "th", "dd", "dt", "pre", "blockquote" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean isDateline(Block block) {
        ReadDate date = DateReader.read(block.text());
        return date != null && (date.hasTime() || block.weight() < 30);
    }

    private static void addApart(Block block, Hint apart, List<Part> parts) {
        switch (apart) {
            case CAPTION -> parts.add(new Part(Part.Kind.CAPTION, block.text()));
            case COMMENT -> parts.add(new Part(Part.Kind.COMMENT, block.text()));
            case BOILERPLATE, BYLINE, ACCESS -> parts.add(new Part(Part.Kind.BOILERPLATE, block.text()));
            case NONE, BODY, LEAD, HIDDEN -> {}
        }
    }

    /** Pages repeat themselves for printers and phones; short lines may well come twice. */
    private static boolean isCopy(Block block, Set<String> seen) {
        return !seen.add(block.text()) && block.weight() >= LEAST_REPEATED;
    }

    /** A block in a list, table or box that holds more links than text. */
    private boolean isFurniture(Block block) {
        if (phrases.isFurniture(block)
                || (block.linkShare() > 0.8 && block.weight() > 0 && !block.endsLikeSentence())) {
            return true;
        }
        @Nullable Element at = block.owner();
        while (at != null && !at.equals(container)) {
            if (furniture.computeIfAbsent(at, this::isBox)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    /** What holds most of the text is no box in it, though it hold a list of goods as well. */
    private boolean isBox(Element element) {
        PageTree.Mass mass = tree.massOf(element);
        return mass.isLinkBox() && mass.text < MOST_IN_BOX * tree.massOf(container).text;
    }
}
