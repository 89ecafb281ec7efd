package org.gainsay.ingest.page;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.ingest.api.Part;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The teasers of a page: a linked headline with a sentence or two below it, again and again.
 *
 * <p>They are known by their build alone, in any language. A teaser is the smallest element that holds running text and,
 * before it, a link to another page of the same site; it holds little else, above all no heading that leads nowhere, as the
 * sections of an article and the entries of a live blog do. Headings that are links, with their text beside them in one
 * long row, count as well. Teasers count only where several are built alike.
 */
final class Teasers {

    /** So many teasers that are built alike, with different targets, make a list. */
    private static final int LEAST_ALIKE = 4;

    /** A shorter link is a button or names a section. */
    private static final int LEAST_HEADLINE = 15;

    /** A teaser holds no more running text than this, by {@link TextWeight}, in no more than so many blocks. */
    private static final int LONGEST = 600;

    private static final int MOST_TEXTS = 3;

    /** Beside the headline, a teaser may name its author and its section. */
    private static final int MOST_TARGETS = 3;

    /** A teaser is no deeper than this. */
    private static final int MOST_STEPS = 8;

    private static final int MOST_NAMES = 12;

    /** What an element holds. */
    private static final class Box {
        final Element element;
        final Set<String> targets = new TreeSet<>();
        int firstLink = Integer.MAX_VALUE;
        int texts;
        int weight;
        boolean plainHeading;

        Box(Element element) {
            this.element = element;
        }

        boolean isTeaser() {
            return !element.normalName().equals("tr")
                    && targets.size() <= MOST_TARGETS
                    && texts <= MOST_TEXTS
                    && weight <= LONGEST
                    && !plainHeading;
        }
    }

    private final PageTree tree;
    private final @Nullable URI page;
    private final Map<Element, Box> boxes = new HashMap<>();
    /** For each teaser text, how its teaser is built. */
    private final Map<String, String> builds = new HashMap<>();

    /** Texts that stand in an element of their own with their headline. */
    private final Set<String> boxed = new HashSet<>();

    private final Map<String, Set<String>> targets = new HashMap<>();
    private final Map<String, String> sites = new HashMap<>();

    /**
     * Looks for them.
     *
     * @param address where the page is found, if it is known
     */
    Teasers(PageTree tree, @Nullable String address) {
        this.tree = tree;
        this.page = address == null ? null : uri(address);
        List<Block> blocks = tree.blocks();
        List<String> linked = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            String target = headlineTarget(blocks.get(i));
            linked.add(target == null ? "" : target);
            note(blocks.get(i), i, target);
        }
        int heading = -1;
        int texts = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (tree.apartOf(block) != Hint.NONE) {
                continue;
            }
            if (!linked.get(i).isEmpty() || block.isHeading()) {
                heading = !linked.get(i).isEmpty() && isTitle(block) ? i : -1;
                texts = 0;
            } else if (block.value() > 0) {
                texts++;
                Box teaser = teaser(block, i);
                if (teaser != null) {
                    boxed.add(block.text());
                    add(block, teaser.element, teaser.targets.toString());
                } else if (heading >= 0 && texts <= MOST_TEXTS && isBeside(block, blocks.get(heading))) {
                    add(block, blocks.get(heading).owner(), linked.get(heading));
                }
            }
        }
    }

    /** Whether a part of the body belongs to one of several teasers that are built alike. */
    private boolean holds(Part part) {
        String build = part.kind() == Part.Kind.BODY ? builds.get(part.text()) : null;
        return build != null && targets.getOrDefault(build, Set.of()).size() >= LEAST_ALIKE;
    }

    /** How much of the body stands in teasers, by {@link TextWeight}. */
    int weightIn(List<Part> parts) {
        int weight = 0;
        for (Part part : parts) {
            weight += holds(part) ? TextWeight.of(part.text()) : 0;
        }
        return weight;
    }

    /**
     * The same parts, with the teasers told apart from the body. Those in one long row with their text are left: an article
     * that goes through a list may be written so.
     */
    List<Part> apartFrom(List<Part> parts) {
        return parts.stream()
                .map(part -> holds(part) && boxed.contains(part.text())
                        ? new Part(Part.Kind.BOILERPLATE, part.text())
                        : part)
                .toList();
    }

    private void add(Block text, Element teaser, String target) {
        String build = build(teaser);
        builds.put(text.text(), build);
        targets.computeIfAbsent(build, b -> new HashSet<>()).add(target);
    }

    private void note(Block block, int index, @Nullable String target) {
        if (tree.apartOf(block) != Hint.NONE) {
            return;
        }
        for (Element at = block.owner(); at != null; at = at.parent()) {
            Box box = boxes.computeIfAbsent(at, Box::new);
            if (target != null) {
                if (box.targets.size() <= MOST_TARGETS) {
                    box.targets.add(target);
                }
                box.firstLink = Math.min(box.firstLink, index);
            } else if (block.isHeading()) {
                box.plainHeading = true;
            } else if (block.value() > 0) {
                box.texts++;
                box.weight += block.weight();
            }
        }
    }

    /** The smallest element around a text with a linked headline before it, if it is a teaser. */
    private @Nullable Box teaser(Block text, int index) {
        Element at = text.owner();
        for (int step = 0; step < MOST_STEPS && at != null; step++, at = at.parent()) {
            Box box = boxes.get(at);
            if (box != null && !box.targets.isEmpty()) {
                return box.firstLink < index && box.isTeaser() ? box : null;
            }
        }
        return null;
    }

    private static boolean isBeside(Block text, Block heading) {
        return text.weight() <= LONGEST
                && Objects.equals(text.owner().parent(), heading.owner().parent());
    }

    private static boolean isTitle(Block block) {
        return block.isHeading() || block.owner().normalName().equals("dt");
    }

    /** Where an element stands: the names of the nearest elements around it. */
    private static String build(Element element) {
        StringBuilder build = new StringBuilder();
        Element at = element;
        for (int step = 0; step < MOST_NAMES && at != null; step++, at = at.parent()) {
            build.append(at.normalName()).append('<');
        }
        return build.toString();
    }

    /** The other page of this site that a block leads to, if it is a headline that does. */
    private @Nullable String headlineTarget(Block block) {
        Element link = block.link();
        if (link == null || block.linkShare() <= 0.5 || block.weight() < LEAST_HEADLINE) {
            return null;
        }
        String href = link.attr("href").strip();
        URI target = href.isEmpty() || href.startsWith("#") || href.length() > 2_000 ? null : uri(href);
        if (target != null && page != null) {
            target = page.resolve(target);
        }
        if (target == null || target.isOpaque()) {
            return null;
        }
        String host = target.getHost();
        boolean elsewhere = page != null
                && host != null
                && page.getHost() != null
                && !site(host).equals(site(page.getHost()));
        return elsewhere || isHere(target) ? null : target.toString();
    }

    /** Whether an address is a place in this page, or a view of it. */
    private boolean isHere(URI target) {
        return page != null
                && Objects.equals(page.getPath(), target.getPath())
                && (page.getQuery() == null || page.getQuery().equals(target.getQuery()));
    }

    private String site(String host) {
        return sites.computeIfAbsent(host, name -> {
            String registrable = EffectiveTldFinder.getAssignedDomain(name, true, true);
            return registrable != null ? registrable : name.startsWith("www.") ? name.substring("www.".length()) : name;
        });
    }

    private static @Nullable URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            return null; // nobody can follow it
        }
    }
}
