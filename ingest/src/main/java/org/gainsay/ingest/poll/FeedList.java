package org.gainsay.ingest.poll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gainsay.ingest.charset.TextDecoder;
import org.gainsay.ingest.identity.CanonicalUrl;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The feeds that are to be polled, as somebody listed them: OPML with outlines in any depth, or an address a line.
 *
 * <p>A feed that is listed twice, be it with http once and https once, counts once. No document type is read and no
 * entity of one is expanded.
 *
 * @param feeds canonical address to address as written, in the list's order
 * @param problems what in the list is no address, a sentence each
 */
public record FeedList(Map<String, String> feeds, List<String> problems) {

    /** The largest list that is read, in bytes. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int DEEPEST = 200;
    private static final int LONGEST_SHOWN = 200;

    public FeedList {
        feeds = Collections.unmodifiableMap(new LinkedHashMap<>(feeds));
        problems = List.copyOf(problems);
    }

    /** What was given is no list of feeds; the message says what it is instead and what helps. */
    public static final class NoFeedListException extends Exception {

        private static final long serialVersionUID = 1L;

        NoFeedListException(String message) {
            super(message);
        }
    }

    /** Reads a list; its format is told from the bytes. */
    public static FeedList read(byte[] bytes) throws NoFeedListException {
        if (bytes.length > MOST_BYTES) {
            throw new NoFeedListException("is larger than " + MOST_BYTES + " bytes: give a list of feeds");
        }
        String text = TextDecoder.decode(bytes, null).replace("\uFEFF", "").strip();
        if (text.isEmpty()) {
            throw new NoFeedListException("is empty: give an OPML file, or the addresses of feeds, one a line");
        }
        FeedList list = text.startsWith("<") ? opml(text) : lines(text);
        if (list.feeds().isEmpty()) {
            throw new NoFeedListException("names no feed"
                    + (list.problems().isEmpty() ? "" : " (" + list.problems().get(0) + ")")
                    + ": give an OPML file whose outlines have an xmlUrl, or the addresses of feeds, one a line");
        }
        return list;
    }

    private static FeedList opml(String text) throws NoFeedListException {
        Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(text, "");
        Element root = document.firstElementChild();
        if (root == null || !root.normalName().equals("opml")) {
            throw new NoFeedListException("is not OPML: its first element is <"
                    + shown(root == null ? "" : root.tagName())
                    + ">. Give an OPML file, or a text file with the addresses of feeds, one a line");
        }
        Gathering gathering = new Gathering();
        for (Element outline : root.getAllElements()) {
            String address = outline.normalName().equals("outline") ? xmlUrl(outline) : null;
            if (address != null) {
                gathering.add(address, "an outline's xmlUrl");
            }
        }
        return gathering.list();
    }

    private static @Nullable String xmlUrl(Element outline) {
        for (Attribute attribute : outline.attributes()) {
            if (attribute.getKey().toLowerCase(Locale.ROOT).equals("xmlurl")
                    && !attribute.getValue().isBlank()) {
                return attribute.getValue();
            }
        }
        return null;
    }

    private static FeedList lines(String text) {
        Gathering gathering = new Gathering();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                gathering.add(line, "line " + number);
            }
        }
        return gathering.list();
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    private static final class Gathering {

        private final Map<String, String> feeds = new LinkedHashMap<>();
        private final List<String> problems = new ArrayList<>();

        void add(String written, String place) {
            String address = withoutFeedScheme(written.strip());
            Optional<String> canonical = CanonicalUrl.of(address);
            if (canonical.isEmpty()) {
                problems.add(place + " is no http or https address: " + shown(address));
            } else if (!feeds.containsKey(otherScheme(canonical.get()))) {
                feeds.putIfAbsent(canonical.get(), address);
            }
        }

        FeedList list() {
            return new FeedList(feeds, problems);
        }

        /** Browsers once wrote {@code feed://host/path} and {@code feed:https://host/path}. */
        private static String withoutFeedScheme(String address) {
            if (address.regionMatches(true, 0, "feed://", 0, 7)) {
                return "http://" + address.substring(7);
            }
            return address.regionMatches(true, 0, "feed:", 0, 5) ? address.substring(5) : address;
        }

        private static String otherScheme(String url) {
            return url.startsWith("https:") ? "http:" + url.substring(6) : "https:" + url.substring(5);
        }
    }
}
