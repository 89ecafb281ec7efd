package org.gainsay.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.ingest.api.Part;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The article's text in parts, found in the tree of its page. */
final class PageText {

    /** A line that ends the article is believed when this share of its text stands before it. */
    private static final double LEAST_BEFORE_END = 0.35;

    /** A block of this weight that comes again is a copy. */
    private static final int LEAST_REPEATED = 60;

    private final PageTree tree;
    private final PageMetadata metadata;
    private final Map<Element, Boolean> furniture = new HashMap<>();
    private final FurniturePhrases phrases = FurniturePhrases.loaded();

    private PageText(PageTree tree, PageMetadata metadata) {
        this.tree = tree;
        this.metadata = metadata;
    }

    /** The parts in reading order, headline first; no body part where the page has no running text. */
    static List<Part> read(Document page, PageMetadata metadata) {
        return new PageText(new PageTree(page.body()), metadata).parts();
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (metadata.title() != null) {
            parts.add(new Part(Part.Kind.HEADLINE, metadata.title()));
        }
        Element container = new Candidates(tree, headline()).best();
        if (container == null) {
            return parts;
        }
        List<Block> blocks = tree.blocks();
        int first = -1;
        for (int i = 0; i < blocks.size(); i++) {
            if (Candidates.isInside(blocks.get(i).owner(), container)) {
                first = first < 0 ? i : first;
            }
        }
        leads(blocks, first, parts);
        List<Block> inside = new ArrayList<>();
        for (Block block : blocks) {
            if (Candidates.isInside(block.owner(), container)) {
                inside.add(block);
            }
        }
        addInside(inside, container, parts);
        return parts;
    }

    /** Where the headline stands among the blocks: at the last heading that names it, else at the first other block. */
    private int headline() {
        int found = -1;
        List<Block> blocks = tree.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (isHeadline(blocks.get(i)) && tree.apartOf(blocks.get(i)) != Hint.HIDDEN) {
                if (blocks.get(i).isHeading()) {
                    return i;
                }
                found = found < 0 ? i : found;
            }
        }
        return found;
    }

    /** Running text between the page's headline and the container: the standfirst. */
    private void leads(List<Block> blocks, int first, List<Part> parts) {
        int from = -1;
        for (int i = first - 1; i >= 0 && from < 0; i--) {
            if (isHeadline(blocks.get(i))) {
                from = i + 1;
            }
        }
        if (from < 0) {
            return;
        }
        for (int i = from; i < first; i++) {
            Block block = blocks.get(i);
            Hint apart = tree.apartOf(block);
            boolean text = block.weight() >= 40 && block.linkShare() < 0.3;
            if (apart == Hint.NONE && text && (block.endsLikeSentence() || hasLeadHint(block))) {
                parts.add(new Part(Part.Kind.BODY, block.text()));
            }
        }
    }

    private boolean hasLeadHint(Block block) {
        Element at = block.owner();
        for (int i = 0; i < 3 && at != null; i++, at = at.parent()) {
            if (tree.hintOf(at) == Hint.LEAD) {
                return true;
            }
        }
        return false;
    }

    private void addInside(List<Block> inside, Element container, List<Part> parts) {
        List<Block> headings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int text = 0;
        int total = tree.massOf(container).text;
        for (Block block : inside) {
            Hint apart = tree.apartOf(block);
            if (apart != Hint.NONE) {
                addApart(block, apart, parts);
                continue;
            }
            if (phrases.endsArticle(block) && text > LEAST_BEFORE_END * total) {
                break;
            }
            if (isHeadline(block) || isFurniture(block, container) || isCopy(block, seen)) {
                continue;
            }
            if (block.isHeading()) {
                headings.add(block);
                continue;
            }
            headings.forEach(heading -> parts.add(new Part(Part.Kind.BODY, heading.text())));
            headings.clear();
            parts.add(new Part(Part.Kind.BODY, block.text()));
            text += Math.max(0, block.value());
        }
    }

    private static void addApart(Block block, Hint apart, List<Part> parts) {
        switch (apart) {
            case CAPTION -> parts.add(new Part(Part.Kind.CAPTION, block.text()));
            case COMMENT -> parts.add(new Part(Part.Kind.COMMENT, block.text()));
            case BOILERPLATE, BYLINE -> parts.add(new Part(Part.Kind.BOILERPLATE, block.text()));
            case NONE, BODY, LEAD, HIDDEN -> {}
        }
    }

    /** Pages repeat themselves for printers and phones; short lines may well come twice. */
    private static boolean isCopy(Block block, Set<String> seen) {
        return !seen.add(block.text()) && block.weight() >= LEAST_REPEATED;
    }

    private boolean isHeadline(Block block) {
        if (block.text().length() > 500) {
            return false;
        }
        for (String heading : metadata.headings()) {
            if (SiteName.key(heading).equals(SiteName.key(block.text()))) {
                return true;
            }
        }
        return false;
    }

    /** A block in a list, table or box that holds more links than text. */
    private boolean isFurniture(Block block, Element container) {
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

    private boolean isBox(Element element) {
        return tree.massOf(element).isLinkBox();
    }
}
