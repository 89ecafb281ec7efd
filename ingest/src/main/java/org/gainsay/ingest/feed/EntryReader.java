package org.gainsay.ingest.feed;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.ingest.date.DateReader;
import org.gainsay.ingest.date.ReadDate;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads an entry of any XML feed: the vocabularies are mixed in practice, so each field has a list of elements that may
 * carry it, the best first.
 */
final class EntryReader {

    private static final List<String> IDS = List.of("id", "guid", "dc:identifier");
    private static final List<String> TITLES = List.of("title", "dc:title", "media:title", "itunes:title");
    private static final List<String> SUMMARIES = List.of(
            "description",
            "summary",
            "dc:description",
            "dcterms:abstract",
            "itunes:summary",
            "itunes:subtitle",
            "media:description");
    private static final List<String> CONTENTS =
            List.of("content", "content:encoded", "xhtml:body", "body", "fullitem", "content:items");
    private static final List<String> PUBLISHED = List.of(
            "published",
            "issued",
            "pubdate",
            "dcterms:issued",
            "dcterms:available",
            "dc:date",
            "created",
            "dcterms:created",
            "dcterms:date");
    private static final List<String> UPDATED = List.of("updated", "modified", "dcterms:modified", "lastbuilddate");

    private final Map<String, Element> children = new HashMap<>();
    private final String base;

    private EntryReader(Element entry, String base) {
        this.base = base;
        gather(entry);
        for (Element child : entry.children()) {
            if (XmlNames.name(child).equals("media:group")) {
                gather(child);
            }
        }
    }

    private void gather(Element parent) {
        for (Element child : parent.children()) {
            Element former = children.get(XmlNames.name(child));
            if (former == null || (former.wholeText().isBlank() && former.childrenSize() == 0)) {
                children.put(XmlNames.name(child), child);
            }
        }
    }

    /**
     * Reads an entry.
     *
     * @param inherited the feed's authors, for an entry that names none
     */
    static FeedEntry read(Element entry, String base, List<String> inherited) {
        return new EntryReader(entry, base).read(entry, inherited);
    }

    private FeedEntry read(Element entry, List<String> inherited) {
        String id = id(entry);
        String link = link(entry, id);
        List<String> authors = Elements.authors(entry, base);
        if (authors.isEmpty() && children.containsKey("source")) {
            authors = Elements.authors(children.get("source"), base);
        }
        return new FeedEntry(
                id,
                link,
                plain(TITLES),
                html(SUMMARIES),
                html(CONTENTS),
                authors.isEmpty() ? inherited : authors,
                date(PUBLISHED),
                date(UPDATED));
    }

    private @Nullable String id(Element entry) {
        for (String name : IDS) {
            Element element = children.get(name);
            if (element != null) {
                String text = FeedText.blankToNull(FeedText.collapse(element.wholeText()));
                if (text != null) {
                    // An id is compared character by character; only a path is meant to be an address.
                    return text.startsWith("/") ? XmlBase.resolve(XmlBase.of(element, base), text) : text;
                }
            }
        }
        for (Attribute attribute : entry.attributes()) {
            if (attribute.getKey().equals("about") || attribute.getKey().endsWith(":about")) {
                return FeedText.blankToNull(attribute.getValue().strip());
            }
        }
        return null;
    }

    private @Nullable String link(Element entry, @Nullable String id) {
        String link = Elements.links(entry, base).best();
        if (link != null) {
            return link;
        }
        Element guid = children.get("guid");
        if (guid != null && id != null && !guid.attr("isPermaLink").equalsIgnoreCase("false") && isWebAddress(id)) {
            return id;
        }
        Element content = children.get("content");
        if (content != null && content.hasAttr("src")) {
            return XmlBase.resolve(XmlBase.of(content, base), content.attr("src"));
        }
        return null;
    }

    private static boolean isWebAddress(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    private @Nullable String plain(List<String> names) {
        for (String name : names) {
            Element element = children.get(name);
            String text = element == null ? null : FeedText.plain(element, base);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private @Nullable String html(List<String> names) {
        for (String name : names) {
            Element element = children.get(name);
            String html = element == null ? null : FeedText.html(element, base);
            if (html != null) {
                return html;
            }
        }
        return null;
    }

    private @Nullable Instant date(List<String> names) {
        for (String name : names) {
            Element element = children.get(name);
            ReadDate read = element == null ? null : DateReader.read(element.wholeText());
            if (read != null) {
                return read.instant();
            }
        }
        return null;
    }
}
