package org.gainsay.ingest.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Captions that stand in the line right beside their picture, in an element such as {@code em} or {@code span}: without a
 * block of their own they would run into the paragraph that follows.
 *
 * <p>Told by their place alone, whatever the language: a short text in an element of its own, with nothing between the
 * picture and it, and set otherwise than the text that comes after it.
 */
final class InlineCaptions {

    private static final int LONGEST = 400;

    /** Around a picture, wrappers such as a link, and a box that holds picture and caption. */
    private static final int MOST_WRAPPERS = 4;

    /** A wrapper has few things in it; what has more is text with a picture somewhere. */
    private static final int MOST_IN_WRAPPER = 8;

    private static final int MOST_BREAKS = 2;

    /** In the line, these begin a paragraph as well: a place, a name. */
    private static final Set<String> LEAD_INS = Set.of("b", "strong");

    private static final Set<String> PARAGRAPHS = Set.of("p", "li", "blockquote", "td");
    private static final Set<String> PAGES = Set.of("body", "article", "main");

    /** What sets a whole paragraph small, it being no sentence's word. */
    private static final Set<String> SMALL = Set.of("em", "i", "small", "cite");

    private final Map<Element, Boolean> textless = new HashMap<>();

    private InlineCaptions() {}

    /** The elements below this one that are captions. */
    static Set<Element> of(Element root) {
        InlineCaptions captions = new InlineCaptions();
        Set<Element> found = new HashSet<>();
        for (Element picture : root.getElementsByTag("img")) {
            Element caption = captions.beside(picture);
            if (caption != null) {
                found.add(caption);
            }
        }
        return found;
    }

    private @Nullable Element beside(Element picture) {
        Element at = picture;
        for (int wrapper = 0; wrapper <= MOST_WRAPPERS; wrapper++) {
            Node next = next(at, MOST_BREAKS);
            Element parent = at.parent();
            if (parent == null) {
                return null;
            }
            if (next instanceof Element element) {
                return isCaption(element, parent) ? element : null;
            }
            if (next instanceof TextNode) {
                return isBox(parent, next) ? parent : null;
            }
            if (parent.childNodeSize() > MOST_IN_WRAPPER || !isTextless(parent)) {
                return null;
            }
            at = parent;
        }
        return null;
    }

    /** An element in the line, with a short text that does not go on behind it. */
    private static boolean isCaption(Element element, Element parent) {
        if (!isInLine(element)
                || element.selectFirst("img") != null
                || !isShort(element)
                || element.closest("a") != null
                || !isUnnamed(element)) {
            return false;
        }
        Node after = next(element, 0);
        if (after == null) {
            return isWrapper(element, parent);
        }
        if (after instanceof Element other
                && (other.isBlock() || other.normalName().equals("br"))) {
            return !isAlike(element, next(element, Integer.MAX_VALUE));
        }
        return !PARAGRAPHS.contains(parent.normalName())
                && !LEAD_INS.contains(element.normalName())
                && !isAlike(element, after)
                && !(after instanceof TextNode text && isSentenceOf(element, text));
    }

    /** Whether its class says nothing else of it. */
    private static boolean isUnnamed(Element element) {
        Hint hint = ClassHints.loaded().of(element.className() + " " + element.id());
        return hint == Hint.NONE || hint == Hint.CAPTION;
    }

    /** Whether picture and caption have their parent to themselves, which is neither a paragraph nor all of the text. */
    private static boolean isWrapper(Element element, Element parent) {
        String name = parent.normalName();
        if (!parent.isBlock()) {
            return !isAlike(parent, next(parent, Integer.MAX_VALUE));
        }
        if (name.equals("p")) {
            return SMALL.contains(element.normalName());
        }
        return !PARAGRAPHS.contains(name)
                && !PAGES.contains(name)
                && !parent.hasAttr("itemprop")
                && ClassHints.loaded().of(parent.className() + " " + parent.id()) != Hint.BODY;
    }

    /** A box in the line that holds a picture and then a short text of its own. */
    private static boolean isBox(Element parent, Node text) {
        if (!isInLine(parent) || text.nextSibling() != null || !isShort(parent) || parent.closest("a") != null) {
            return false;
        }
        Node after = next(parent, Integer.MAX_VALUE);
        return after != null && !isAlike(parent, after);
    }

    private static boolean isInLine(Element element) {
        return !element.isBlock()
                && !BlockReader.isSkipped(element)
                && !element.normalName().equals("br");
    }

    private static boolean isShort(Element element) {
        String text = element.text();
        int weight = text.length() > 2 * LONGEST ? LONGEST + 1 : TextWeight.of(text);
        return weight > 0 && weight <= LONGEST;
    }

    /** A word or name at a sentence's beginning: the sentence goes on after a space, or with a comma and the like. */
    private static boolean isSentenceOf(Element element, TextNode after) {
        String own = element.wholeText();
        int last = own.codePointBefore(own.length());
        int next = after.getWholeText().codePointAt(0);
        boolean open = Character.isLetterOrDigit(last) || Character.isWhitespace(last);
        boolean begins = Character.isLetterOrDigit(next) || Character.getType(next) == Character.START_PUNCTUATION;
        return open && (Character.isWhitespace(last) || !begins);
    }

    private static boolean isAlike(Element one, @Nullable Node other) {
        return other instanceof Element element
                && one.normalName().equals(element.normalName())
                && one.className().equals(element.className());
    }

    /** What comes after a node in its parent, past white space and so many line breaks; null at the parent's end. */
    private static @Nullable Node next(Node node, int breaks) {
        int left = breaks;
        Node at = node.nextSibling();
        while (at != null) {
            boolean blank = at instanceof TextNode text
                    ? text.isBlank()
                    : !(at instanceof Element element)
                            || BlockReader.isSkipped(element)
                            || (element.normalName().equals("br") && left-- > 0);
            if (!blank) {
                return at;
            }
            at = at.nextSibling();
        }
        return null;
    }

    private boolean isTextless(Element element) {
        return textless.computeIfAbsent(element, e -> !e.hasText());
    }
}
