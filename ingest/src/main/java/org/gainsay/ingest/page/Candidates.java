package org.gainsay.ingest.page;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the article.
 *
 * <p>It starts where the most running text stands close together and climbs as long as an ancestor adds much text and few
 * links. Last, an element that calls itself the article's body wins if it holds most of what was found, as it is cut more
 * finely.
 */
final class Candidates {

    /** An ancestor must add at least this share of text. */
    private static final double LEAST_GAIN = 0.12;

    /** And of what it adds, at most this share may be links. */
    private static final double MOST_LINKS_ADDED = 0.35;

    /** A named body must hold this share of what was found by density. */
    private static final double NAMED_BODY_SHARE = 0.55;

    /** Text before the page's headline counts only so much. */
    private static final double BEFORE_HEADLINE = 0.3;

    /** The same for one that is marked up as {@code articleBody}, which is seldom wrong. */
    private static final double ITEM_BODY_SHARE = 0.3;

    /** An article of a stream has as much running text. */
    private static final int LEAST_OF_STREAM = 300;

    private final PageTree tree;
    private final int headline;

    /**
     * Looks at a page.
     *
     * @param headline the index of the block that is the article's headline, or -1
     */
    Candidates(PageTree tree, int headline) {
        this.tree = tree;
        this.headline = headline;
    }

    /** The container of the article, or null where there is no running text at all. */
    @Nullable
    Element best() {
        Element dense = densest();
        if (dense == null) {
            return null;
        }
        Element climbed = climb(dense);
        Element own = own(climbed);
        return own == null ? namedBody(climbed, tree.root()) : namedBody(own, own);
    }

    /** Where articles follow each other in one stream, the one whose headline is the page's; else null. */
    private @Nullable Element own(Element stream) {
        if (headline < 0) {
            return null;
        }
        Element found = null;
        for (Element at = tree.blocks().get(headline).owner(); at != null && !at.equals(stream); at = at.parent()) {
            if (tree.massOf(at).text >= LEAST_OF_STREAM && hasLikeWithHeading(at)) {
                found = at;
            }
        }
        return found != null && isInside(found, stream) ? found : null;
    }

    /** Whether another element of the same name stands beside it, with running text and a heading of the headline's rank. */
    private boolean hasLikeWithHeading(Element element) {
        Block title = tree.blocks().get(headline);
        if (!title.isHeading()) {
            return false;
        }
        String rank = title.owner().normalName();
        for (Element other = element.nextElementSibling(); other != null; other = other.nextElementSibling()) {
            if (other.normalName().equals(element.normalName())
                    && other.className().equals(element.className())
                    && tree.massOf(other).text >= LEAST_OF_STREAM
                    && other.selectFirst(rank) != null) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Element densest() {
        Map<Element, Double> scores = new HashMap<>();
        int index = -1;
        for (Block block : tree.blocks()) {
            index++;
            int value = block.value();
            if (value <= 0 || tree.apartOf(block) != Hint.NONE) {
                continue;
            }
            double share = index < headline ? value * BEFORE_HEADLINE : value;
            Element at = isParagraph(block.owner()) ? block.owner().parent() : block.owner();
            for (int step = 0; at != null && step < 4; step++, at = at.parent()) {
                scores.merge(at, share, Double::sum);
                share *= 0.6;
            }
        }
        Element best = null;
        double most = 0;
        for (Block block : tree.blocks()) {
            Element at = block.owner();
            for (int step = 0; at != null && step < 5; step++, at = at.parent()) {
                double score = scores.getOrDefault(at, 0.0);
                if (score > most) {
                    most = score;
                    best = at;
                }
            }
        }
        return best;
    }

    private static boolean isParagraph(Element element) {
        return switch (element.normalName()) {
            case "p", "li", "blockquote", "pre" -> true;
            default -> false;
        };
    }

    private Element climb(Element start) {
        Element current = start;
        PageTree.Mass held = tree.massOf(current);
        for (Element at = start.parent(); at != null; at = at.parent()) {
            PageTree.Mass mass = tree.massOf(at);
            int textAdded = mass.text - held.text;
            int linksAdded = mass.links - held.links;
            if (textAdded > LEAST_GAIN * held.text && linksAdded < MOST_LINKS_ADDED * textAdded) {
                current = at;
                held = mass;
            }
        }
        return current;
    }

    private Element namedBody(Element found, Element within) {
        int text = tree.massOf(found).text;
        Element best = found;
        int most = 0;
        for (Element element : tree.textElements()) {
            if (tree.hintOf(element) == Hint.BODY && isInside(element, within)) {
                int held = tree.massOf(element).text;
                double wanted = element.hasAttr("itemprop") ? ITEM_BODY_SHARE : NAMED_BODY_SHARE;
                if (held > wanted * text && (held > most || (held == most && isInside(element, best)))) {
                    most = held;
                    best = element;
                }
            }
        }
        return best;
    }

    static boolean isInside(Element element, Element outer) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }
}
