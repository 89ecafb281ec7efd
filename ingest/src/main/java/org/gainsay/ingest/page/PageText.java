package org.gainsay.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.ingest.api.Part;
import org.jsoup.nodes.Element;

/** The article's text in parts, found in the tree of its page. */
final class PageText {

    /** With more text than this share after it, the stated text is an excerpt. */
    private static final double SHARE_AFTER_STATED = 0.4;

    /** With so many times the text in the element around it, the stated text is an excerpt as well. */
    private static final int LEAST_BESIDE_EXCERPT = 4;

    /** If no more than so many times the text stands in the element around both, that holds the article. */
    private static final double MOST_AROUND_EXCERPT = 1.3;

    private final PageTree tree;
    private final PageMetadata metadata;

    private PageText(PageTree tree, PageMetadata metadata) {
        this.tree = tree;
        this.metadata = metadata;
    }

    /** The parts in reading order, headline first; no body part where the page has no running text. */
    static List<Part> read(PageTree tree, PageMetadata metadata) {
        return new PageText(tree, metadata).parts();
    }

    /** The byline that stands near the headline. */
    static BylineBlocks byline(PageTree tree, PageMetadata metadata) {
        return new BylineBlocks(tree, new PageText(tree, metadata).headline());
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (metadata.title() != null) {
            parts.add(new Part(Part.Kind.HEADLINE, metadata.title()));
        }
        Element dense = new Candidates(tree, headline()).best();
        if (dense == null) {
            return parts;
        }
        StatedText stated = new StatedText(tree.blocks(), metadata.articleText());
        if (stated.container() != null && isExcerpt(stated.container(), dense)) {
            dense = StatedText.commonAncestor(stated.container(), dense);
            stated = new StatedText(List.of(), null);
        }
        Element container = stated.container() == null ? dense : stated.container();
        List<Block> blocks = tree.blocks();
        int first = -1;
        int end = lastOf(stated, blocks, container);
        List<Block> inside = new ArrayList<>();
        for (int i = 0; i <= end; i++) {
            if (Candidates.isInside(blocks.get(i).owner(), container)) {
                first = first < 0 ? i : first;
                inside.add(blocks.get(i));
            }
        }
        leads(blocks, first, parts);
        inside.removeIf(block -> isHeadline(block) && tree.apartOf(block) == Hint.NONE);
        parts.addAll(new Paragraphs(tree, container, stated).of(inside));
        return parts;
    }

    /** Whether the text that the metadata state is a small part of what stands close together around or beside it. */
    private boolean isExcerpt(Element stated, Element dense) {
        int text = tree.massOf(dense).text;
        return text > LEAST_BESIDE_EXCERPT * tree.massOf(stated).text
                && tree.massOf(StatedText.commonAncestor(stated, dense)).text < MOST_AROUND_EXCERPT * text;
    }

    /** The last block that may be the article's: the end of the stated text, unless much text follows it. */
    private static int lastOf(StatedText stated, List<Block> blocks, Element container) {
        int before = 0;
        int after = 0;
        for (int i = 0; stated.container() != null && i < blocks.size(); i++) {
            if (Candidates.isInside(blocks.get(i).owner(), container)) {
                int value = Math.max(0, blocks.get(i).value());
                before += i <= stated.last() ? value : 0;
                after += i > stated.last() ? value : 0;
            }
        }
        boolean whole = stated.container() != null && after < SHARE_AFTER_STATED * before;
        return whole ? stated.last() : blocks.size() - 1;
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
}
