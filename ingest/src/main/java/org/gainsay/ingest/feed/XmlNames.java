package org.gainsay.ingest.feed;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Names in feeds: a vocabulary's customary prefix and the local name, whatever prefix the document chose.
 *
 * <p>A prefix that the document does not declare means what it customarily means. Elements of RSS, Atom and sitemaps
 * themselves have no prefix here.
 */
final class XmlNames {

    private static final String FEED = "";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", FEED),
            Map.entry("http://purl.org/atom/ns", FEED),
            Map.entry("http://example.com/newformat", FEED),
            Map.entry("http://necho", FEED),
            Map.entry("http://purl.org/echo", FEED),
            Map.entry("uri/of/echo/namespace", FEED),
            Map.entry("http://purl.org/pie", FEED),
            Map.entry("http://purl.org/rss/1.0", FEED),
            Map.entry("http://my.netscape.com/rdf/simple/0.9", FEED),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9", FEED),
            Map.entry("http://purl.org/net/rss1.1", FEED),
            Map.entry("http://backend.userland.com/rss2", FEED),
            Map.entry("http://backend.userland.com/rss", FEED),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", FEED),
            Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", FEED),
            Map.entry("http://www.sitemaps.org/schemas/sitemap/0.9", FEED),
            Map.entry("http://www.google.com/schemas/sitemap/0.84", FEED),
            Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
            Map.entry("http://purl.org/dc/elements/1.1", "dc"),
            Map.entry("http://purl.org/dc/elements/1.0", "dc"),
            Map.entry("http://purl.org/dc/terms", "dcterms"),
            Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://search.yahoo.com/mrss", "media"),
            Map.entry("http://www.rssboard.org/media-rss", "media"),
            Map.entry("http://www.georss.org/georss", "georss"));

    private static final int LONGEST = 200;

    private XmlNames() {}

    /** The local name in lower case. */
    static String localName(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** {@code local} for the feed's own vocabulary, else {@code prefix:local}; lower case. */
    static String name(Element element) {
        String tag = element.tagName();
        int colon = tag.indexOf(':');
        String prefix = colon < 0 ? "" : tag.substring(0, colon);
        String local = tag.substring(colon + 1).toLowerCase(Locale.ROOT);
        String vocabulary = vocabulary(element, prefix);
        return vocabulary.isEmpty() ? local : vocabulary + ":" + local;
    }

    private static String vocabulary(Element element, String prefix) {
        String attribute = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
        for (Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr(attribute)) {
                String known = PREFIXES.get(normalise(at.attr(attribute)));
                if (known != null) {
                    return known;
                }
                break;
            }
        }
        String lower = prefix.toLowerCase(Locale.ROOT);
        return lower.equals("atom") || lower.equals("rss") || lower.equals("a") ? FEED : lower;
    }

    private static String normalise(String uri) {
        String lower = uri.strip().toLowerCase(Locale.ROOT);
        int end = Math.min(lower.length(), LONGEST);
        while (end > 0 && (lower.charAt(end - 1) == '/' || lower.charAt(end - 1) == '#')) {
            end--;
        }
        String trimmed = lower.substring(0, end);
        return trimmed.startsWith("https://") ? "http://" + trimmed.substring(8) : trimmed;
    }
}
