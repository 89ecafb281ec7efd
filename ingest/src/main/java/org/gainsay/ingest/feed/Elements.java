package org.gainsay.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The people and links of a feed or an entry: the elements that every format has and writes differently. */
final class Elements {

    /** {@code editor@example.com (Ada Quill)} or {@code Ada Quill <editor@example.com>}. */
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,8}");

    private static final int LONGEST_AUTHOR = 300;

    private Elements() {}

    /** The links of an element: the article's own, and what may stand in for it. */
    static final class Links {
        private @Nullable String text;
        private @Nullable String alternateHtml;
        private @Nullable String alternate;
        private @Nullable String other;

        /** The address of the article itself; null without any. */
        @Nullable
        String best() {
            if (alternateHtml != null) {
                return text == null ? alternateHtml : text;
            }
            if (text != null) {
                return text;
            }
            return alternate != null ? alternate : other;
        }
    }

    /** Where the first link of that relation leads; null without any. */
    static @Nullable String related(Element parent, String relation, String base) {
        for (Element child : parent.children()) {
            if (XmlNames.name(child).equals("link")
                    && List.of(child.attr("rel")
                                    .strip()
                                    .toLowerCase(Locale.ROOT)
                                    .split("\\s+", -1))
                            .contains(relation)) {
                return XmlBase.resolve(XmlBase.of(child, base), child.attr("href"));
            }
        }
        return null;
    }

    static Links links(Element parent, String base) {
        Links links = new Links();
        for (Element child : parent.children()) {
            if (!XmlNames.name(child).equals("link")) {
                continue;
            }
            String within = XmlBase.of(child, base);
            String rel = child.attr("rel").strip().toLowerCase(Locale.ROOT);
            boolean alternate = rel.isEmpty() || rel.equals("alternate") || rel.endsWith("/alternate");
            if (!child.hasAttr("href")) {
                String address = XmlBase.resolve(within, child.wholeText());
                links.text = links.text == null && alternate ? address : links.text;
                continue;
            }
            String address = XmlBase.resolve(within, child.attr("href"));
            if (alternate) {
                String type = child.attr("type").toLowerCase(Locale.ROOT);
                if (links.alternateHtml == null && (type.isEmpty() || type.contains("html"))) {
                    links.alternateHtml = address;
                }
                links.alternate = links.alternate == null ? address : links.alternate;
            } else if (rel.equals("via") || rel.equals("related")) {
                links.other = links.other == null ? address : links.other;
            }
        }
        return links;
    }

    /** The authors that an element names itself. */
    static List<String> authors(Element parent, String base) {
        List<String> authors = new ArrayList<>();
        for (String wanted : List.of("author", "dc:creator", "dc:author", "itunes:author")) {
            for (Element child : parent.children()) {
                if (XmlNames.name(child).equals(wanted)) {
                    String name = author(child, base);
                    if (name != null && !authors.contains(name)) {
                        authors.add(name);
                    }
                }
            }
            if (!authors.isEmpty()) {
                break;
            }
        }
        return authors;
    }

    private static @Nullable String author(Element element, String base) {
        if (element.childrenSize() == 0) {
            return person(FeedText.plain(element, base));
        }
        String address = null;
        for (Element child : element.children()) {
            String text = FeedText.plain(child, base);
            switch (XmlNames.localName(child)) {
                case "name" -> {
                    if (text != null) {
                        return text;
                    }
                }
                case "email" -> address = text;
                default -> {}
            }
        }
        return address;
    }

    /** The name without the address, or the address alone. */
    private static @Nullable String person(@Nullable String text) {
        if (text == null || text.length() > LONGEST_AUTHOR) {
            return null;
        }
        Matcher address = ADDRESS.matcher(text);
        if (!address.find()) {
            return text;
        }
        String name = (text.substring(0, address.start()) + text.substring(address.end()))
                .replaceAll("[()<>\\[\\]\"]|mailto:", " ")
                .strip();
        return name.isEmpty() ? address.group() : FeedText.collapse(name);
    }
}
