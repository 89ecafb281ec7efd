package org.gainsay.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Flattens a tree to its blocks in reading order, without recursion.
 *
 * <p>Two line breaks in a row end a block, as many sites write paragraphs so; one is a space.
 */
final class BlockReader implements NodeFilter {

    /** Elements whose content a reader never sees as text of the page. */
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "video",
            "audio",
            "canvas",
            "select",
            "datalist",
            "button",
            "input",
            "textarea",
            "map",
            "head",
            "title",
            "dialog");

    private final Set<Element> captions;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Element owner;
    private int weight;
    private int linkWeight;
    private int linkDepth;
    private @Nullable Element anchor;
    private @Nullable Element link;
    private int breaks;

    private BlockReader(Element root, Set<Element> captions) {
        this.captions = captions;
        owner = root;
    }

    /**
     * The blocks below an element.
     *
     * @param captions elements in the line that are blocks all the same
     */
    static List<Block> read(Element root, Set<Element> captions) {
        BlockReader reader = new BlockReader(root, captions);
        reader.traverse(root);
        reader.flush();
        return reader.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode textNode) {
            append(textNode.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String name = element.normalName();
        if (isSkipped(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br")) {
            if (++breaks > 1) {
                flush();
            } else {
                Whitespace.space(text);
            }
        } else if (name.equals("a")) {
            linkDepth++;
            anchor = element;
        } else if (isBlock(element)) {
            flush();
            owner = element;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("a")) {
                linkDepth--;
            } else if (isBlock(element) && !name.equals("br")) {
                flush();
                Element parent = nearestBlock(element.parent());
                owner = parent == null ? owner : parent;
            }
        }
        return FilterResult.CONTINUE;
    }

    /** Whether a reader never sees its content as text of the page. */
    static boolean isSkipped(Element element) {
        return SKIPPED.contains(element.normalName());
    }

    private boolean isBlock(Element element) {
        return element.isBlock() || captions.contains(element);
    }

    private @Nullable Element nearestBlock(@Nullable Element element) {
        Element at = element;
        while (at != null && !isBlock(at) && at.parent() != null) {
            at = at.parent();
        }
        return at;
    }

    private void append(String piece) {
        int from = text.length();
        Whitespace.append(piece, text);
        if (text.length() > from + 1 || (text.length() == from + 1 && text.charAt(from) != ' ')) {
            breaks = 0;
        }
        int added = TextWeight.of(text.subSequence(from, text.length()));
        weight += added;
        if (linkDepth > 0) {
            linkWeight += added;
            link = link == null && added > 0 ? anchor : link;
        }
    }

    private void flush() {
        breaks = 0;
        String block = text.toString().strip();
        if (!block.isEmpty()) {
            blocks.add(new Block(block, owner, weight, linkWeight, link));
        }
        text.setLength(0);
        weight = 0;
        linkWeight = 0;
        link = null;
    }
}
