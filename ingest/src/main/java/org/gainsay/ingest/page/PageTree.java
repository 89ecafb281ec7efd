package org.gainsay.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page's blocks, with what the tree around each of them says about it.
 *
 * <p>Hints of class names hold for everything below their element, unless the element holds so much of the page's running
 * text that the name must mean something else (a {@code body} of class {@code has-sidebar}).
 */
final class PageTree {

    /** A hint on an element with more than this share of the running text is not believed. */
    private static final double SHARE_OVERRULING = 0.4;

    /** If hidden elements of one name hold more than this share, a script shows them to whom it lets in. */
    private static final double SHARE_HIDDEN = 0.6;

    /** Less running text than this is hardly an article. */
    private static final int LEAST_ARTICLE = 300;

    /** In a box, at least this share of all letters stands in links. */
    private static final double LINK_BOX_SHARE = 0.6;

    /** Less than this outside of what calls itself comments, and the article is in there. */
    private static final int LEAST_BESIDE_COMMENTS = 150;

    private static final int LONGEST_BYLINE = 250;
    private static final int LONGEST_CAPTION = 600;

    /** A notice that the text is for subscribers is shorter than the text. */
    private static final int LONGEST_NOTICE = 240;

    /** Elements that never hold an article unless there is much text in them. */
    private static final Set<String> FOOTERS = Set.of("footer", "nav", "aside");

    /** The running text below an element, and the links there. */
    static final class Mass {
        int text;
        int links;
        int weight;
        int linkWeight;

        void add(Mass other) {
            text += other.text;
            links += other.links;
            weight += other.weight;
            linkWeight += other.linkWeight;
        }

        /** Whether this is a menu or a list of teasers: more links than text, and most of all in links. */
        boolean isLinkBox() {
            return links > text && linkWeight > LINK_BOX_SHARE * weight;
        }
    }

    private final boolean namesTold;
    private final Element root;
    private final Set<Element> captions;
    private final List<Block> blocks;
    /** In reading order, so that ties are broken alike every time. */
    private final Map<Element, Mass> masses = new LinkedHashMap<>();

    private final Map<Element, Hint> hints = new HashMap<>();
    private final Map<Element, Hint> apart = new HashMap<>();
    private final Map<String, Hint> hintsByName = new HashMap<>();
    private final Map<Element, Map<String, Mass>> alike = new HashMap<>();
    private final int total;

    PageTree(Element root) {
        this(root, true);
    }

    /**
     * Looks at a tree.
     *
     * @param namesTold whether names of elements are believed that set their content apart: a few sites hang their article
     *     where others hang their advertisements
     */
    PageTree(Element root, boolean namesTold) {
        this.namesTold = namesTold;
        this.root = root;
        this.captions = InlineCaptions.of(root);
        this.blocks = BlockReader.read(root, captions);
        int sum = 0;
        for (Block block : blocks) {
            add(block, masses);
            sum += Math.max(0, block.value());
        }
        total = sum;
        for (Block block : blocks) {
            findApart(block.owner());
        }
        masses.clear();
        alike.clear();
        for (Block block : blocks) {
            if (apartOf(block) == Hint.NONE) {
                add(block, masses);
            }
        }
    }

    Element root() {
        return root;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Running text and links below an element, without what stands apart. */
    Mass massOf(Element element) {
        Mass mass = masses.get(element);
        return mass == null ? new Mass() : mass;
    }

    /** Why a block is kept out of the running text: the outermost hint above it, or {@link Hint#NONE}. */
    Hint apartOf(Block block) {
        return apart.getOrDefault(block.owner(), Hint.NONE);
    }

    /** What the element itself says, whatever stands above it. */
    Hint hintOf(Element element) {
        return hints.computeIfAbsent(element, this::readHint);
    }

    /** Every element that has running text below it. */
    Iterable<Element> textElements() {
        return masses.keySet();
    }

    private static void add(Block block, Map<Element, Mass> masses) {
        int value = block.value();
        for (Element at = block.owner(); at != null; at = at.parent()) {
            Mass mass = masses.computeIfAbsent(at, e -> new Mass());
            mass.weight += block.weight();
            mass.linkWeight += block.linkWeight();
            if (value >= 0) {
                mass.text += value;
            } else {
                mass.links -= value;
            }
        }
    }

    private Hint findApart(Element element) {
        List<Element> path = new ArrayList<>();
        @Nullable Hint known = null;
        for (Element at = element; at != null && known == null; at = at.parent()) {
            known = apart.get(at);
            if (known == null) {
                path.add(at);
            }
        }
        Hint above = known == null ? Hint.NONE : known;
        for (int i = path.size() - 1; i >= 0; i--) {
            Element at = path.get(i);
            if (above == Hint.NONE) {
                Hint own = hintOf(at);
                if (own.isApart() && !overruled(at, own)) {
                    above = own;
                }
            }
            apart.put(at, above);
        }
        return above;
    }

    /** Whether an element holds too much running text for what its name says. */
    private boolean overruled(Element element, Hint hint) {
        Mass mass = masses.get(element);
        if (mass == null) {
            return false;
        }
        int rest = total - mass.text;
        return switch (hint) {
            // A long discussion may well outweigh the article: then there is still an article outside of it.
            case COMMENT -> rest < LEAST_BESIDE_COMMENTS;
            case BYLINE -> mass.text > LONGEST_BYLINE;
            case ACCESS -> {
                Mass alike = alike(element);
                yield alike.text > LONGEST_NOTICE && !alike.isLinkBox();
            }
            case HIDDEN -> mass.text > SHARE_OVERRULING * total || alike(element).text > SHARE_HIDDEN * total;
            case CAPTION -> mass.text > LONGEST_CAPTION && !element.normalName().equals("figcaption");
            default ->
                mass.text > SHARE_OVERRULING * total
                        && !(FOOTERS.contains(element.normalName()) && mass.text < LEAST_ARTICLE * 4);
        };
    }

    /** The mass of an element with its like beside it: an article comes in several pieces of one name, cut by boxes. */
    private Mass alike(Element element) {
        Element parent = element.parent();
        if (parent == null) {
            return masses.getOrDefault(element, new Mass());
        }
        return alike.computeIfAbsent(parent, this::massesByName).getOrDefault(likeness(element), new Mass());
    }

    private static String likeness(Element element) {
        return element.normalName() + ' ' + element.className();
    }

    private Map<String, Mass> massesByName(Element parent) {
        Map<String, Mass> byName = new HashMap<>();
        for (Element child : parent.children()) {
            Mass mass = masses.get(child);
            if (mass != null) {
                byName.computeIfAbsent(likeness(child), name -> new Mass()).add(mass);
            }
        }
        return byName;
    }

    private Hint readHint(Element element) {
        if (isHidden(element)) {
            return named(element) == Hint.ACCESS ? Hint.ACCESS : Hint.HIDDEN;
        }
        if (captions.contains(element)) {
            return Hint.CAPTION;
        }
        if (element.attr("itemprop").equalsIgnoreCase("articleBody")) {
            return Hint.BODY;
        }
        switch (element.normalName()) {
            case "nav", "footer", "menu", "fieldset", "label" -> {
                return Hint.BOILERPLATE;
            }
            case "aside", "form" -> {
                return namesTold ? Hint.BOILERPLATE : Hint.NONE;
            }
            case "figcaption" -> {
                return Hint.CAPTION;
            }
            case "time", "address" -> {
                return Hint.BYLINE;
            }
            case "html", "body", "main", "article", "p" -> {
                return element.normalName().equals("p") ? named(element) : Hint.NONE;
            }
            default -> {
                return byRole(element);
            }
        }
    }

    private Hint byRole(Element element) {
        return switch (element.attr("role").toLowerCase(Locale.ROOT)) {
            case "navigation",
                    "banner",
                    "contentinfo",
                    "complementary",
                    "dialog",
                    "alertdialog",
                    "search",
                    "menu",
                    "menubar",
                    "toolbar",
                    "tablist" -> Hint.BOILERPLATE;
            default -> named(element);
        };
    }

    private Hint named(Element element) {
        String name = element.className() + " " + element.id();
        Hint hint = name.length() == 1 ? Hint.NONE : hintsByName.computeIfAbsent(name, ClassHints.loaded()::of);
        return namesTold || !hint.isApart() || hint == Hint.COMMENT ? hint : Hint.NONE;
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty() || style.length() > 1000) {
            return false;
        }
        String compact = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return compact.contains("display:none") || compact.contains("visibility:hidden");
    }
}
