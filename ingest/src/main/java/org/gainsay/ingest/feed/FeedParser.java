package org.gainsay.ingest.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.gainsay.ingest.charset.TextDecoder;
import org.gainsay.ingest.document.Reason;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bytes of a feed or sitemap.
 *
 * <p>Never throws because of what they hold. No document type is read and no entity of one is expanded, so there is
 * nothing to include and nothing to blow up; bytes, tags and depth are bounded before the work starts.
 */
public final class FeedParser {

    /** The largest feed that is read, in bytes; a sitemap may have 50 MB by its protocol, news sitemaps stay far below. */
    public static final int MOST_BYTES = 52_428_800;

    /** The most tags of a feed that is read: a full sitemap has 50,000 addresses with up to four tags each. */
    public static final int MOST_TAGS = 600_000;

    private static final int DEEPEST = 200;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};

    private FeedParser() {}

    /**
     * Reads a feed.
     *
     * @param bytes as they arrived; packed with gzip, as sitemaps often are, they are unpacked
     * @param baseUrl the address that they came from, against which relative links are resolved
     * @param contentType the type as stated; only its charset is looked at, and only if the bytes allow it
     */
    public static FeedResult parse(byte[] bytes, @Nullable String baseUrl, @Nullable String contentType) {
        if (bytes.length > MOST_BYTES) {
            return new FeedResult.Refused(
                    Reason.TOO_LARGE,
                    "the feed has more than " + MOST_BYTES + " bytes, which is the most that is read");
        }
        if (bytes.length > 1 && bytes[0] == GZIP[0] && bytes[1] == GZIP[1]) {
            return unpacked(bytes, baseUrl, contentType);
        }
        String text = TextDecoder.decode(bytes, contentType);
        int start = 0;
        while (start < text.length() && (text.charAt(start) <= ' ' || text.charAt(start) == '\uFEFF')) {
            start++;
        }
        if (start == text.length()) {
            return new FeedResult.Refused(Reason.EMPTY, "the feed is empty");
        }
        if (text.charAt(start) == '{') {
            return JsonFeedReader.read(text.substring(start), baseUrl);
        }
        return parseXml(text, baseUrl);
    }

    private static FeedResult unpacked(byte[] packed, @Nullable String baseUrl, @Nullable String contentType) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > 1 && bytes[0] == GZIP[0] && bytes[1] == GZIP[1]
                    ? new FeedResult.Refused(Reason.WRONG_SHAPE, "a packed file in a packed file")
                    : parse(bytes, baseUrl, contentType);
        } catch (IOException e) {
            return new FeedResult.Refused(Reason.MALFORMED, "it is packed, and does not unpack: " + e.getMessage());
        }
    }

    private static FeedResult parseXml(String text, @Nullable String baseUrl) {
        int tags = 0;
        for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
            tags++;
        }
        if (tags > 2 * MOST_TAGS) {
            return new FeedResult.Refused(
                    Reason.TOO_LARGE, "the feed has some " + tags / 2 + " tags; the most that is read is " + MOST_TAGS);
        }
        if (tags == 0) {
            return new FeedResult.Refused(Reason.WRONG_SHAPE, "neither XML nor JSON");
        }
        String base = baseUrl == null ? "" : baseUrl;
        Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(text, base);
        for (Element root : document.children()) {
            FeedResult result = read(root, base, isEnded(root, text));
            if (result != null) {
                return result;
            }
        }
        return new FeedResult.Refused(Reason.WRONG_SHAPE, "no feed: " + describe(document));
    }

    /** Whether the element's end is there, or it had nothing to end. */
    private static boolean isEnded(Element root, String text) {
        return root.childNodeSize() == 0 || hasEndTag(text, root.tagName());
    }

    /** Whether an end tag of exactly that name is there: {@code </feedburner:origLink>} ends no {@code feed}. */
    private static boolean hasEndTag(String text, String name) {
        String tag = "</" + name;
        for (int at = text.lastIndexOf(tag); at >= 0; at = text.lastIndexOf(tag, at - 1)) {
            int end = at + tag.length();
            while (end < text.length() && text.charAt(end) <= ' ') {
                end++;
            }
            if (end < text.length() && text.charAt(end) == '>') {
                return true;
            }
        }
        return false;
    }

    private static @Nullable FeedResult read(Element root, String base, boolean whole) {
        return switch (XmlNames.localName(root)) {
            case "rss", "rdf", "channel" -> new FeedResult.Parsed(RssReader.read(root, base), whole);
            case "feed", "entry" -> new FeedResult.Parsed(AtomReader.read(root, base), whole);
            case "urlset" -> new FeedResult.Parsed(SitemapReader.read(root, Feed.Format.SITEMAP), whole);
            case "sitemapindex" -> new FeedResult.Parsed(SitemapReader.read(root, Feed.Format.SITEMAP_INDEX), whole);
            default -> null;
        };
    }

    private static String describe(Document document) {
        Element first = document.firstElementChild();
        if (first == null) {
            return "there is no element in it";
        }
        String name = first.normalName().toLowerCase(Locale.ROOT);
        if (name.equals("html") || name.equals("body") || name.equals("head")) {
            return "an HTML page; look in it for a link to its feed";
        }
        String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
        return "the first element is <" + shown + ">";
    }
}
