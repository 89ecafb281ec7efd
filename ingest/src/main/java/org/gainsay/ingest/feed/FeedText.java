package org.gainsay.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/** The text of a feed's elements: what they hold, decoded, cleaned and with absolute links. */
final class FeedText {

    private static final Safelist SAFE = Safelist.relaxed()
            .addTags(
                    "article",
                    "section",
                    "figure",
                    "figcaption",
                    "time",
                    "hr",
                    "del",
                    "ins",
                    "center",
                    "font",
                    "abbr",
                    "acronym",
                    "address",
                    "s",
                    "tt",
                    "kbd",
                    "samp",
                    "var")
            .preserveRelativeLinks(true);

    private FeedText() {}

    /** What an element holds as HTML: its children if it has any, else its text, which is escaped HTML. */
    static @Nullable String html(Element element, String base) {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        String mode = element.attr("mode").strip().toLowerCase(Locale.ROOT);
        String raw = raw(element, type, mode);
        if (raw.isBlank()) {
            return null;
        }
        boolean plain = element.childrenSize() == 0 && isPlain(type, mode, element);
        String html = plain ? escape(raw.strip()) : raw;
        return blankToNull(clean(html, XmlBase.of(element, base)));
    }

    /** What an element holds as plain text with single spaces. */
    static @Nullable String plain(Element element, String base) {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        String mode = element.attr("mode").strip().toLowerCase(Locale.ROOT);
        String raw = raw(element, type, mode);
        boolean plain = element.childrenSize() == 0 && isPlain(type, mode, element);
        return blankToNull(collapse(plain ? raw : textOf(raw)));
    }

    /** The text of an HTML fragment; text that only looks like markup in part stays as it is. */
    static String textOf(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html;
        }
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("script, style").remove();
        String text = body.text();
        return text.isBlank() && !html.isBlank() && !html.contains(">") ? html : text;
    }

    /** HTML without scripts, styles and handlers, its links absolute where a base is known. */
    static String clean(String html, String base) {
        Document dirty = Parser.htmlParser().parseInput(html, base);
        if (!base.isEmpty()) {
            for (Element element : dirty.select("[href], [src], [cite]")) {
                for (String attribute : new String[] {"href", "src", "cite"}) {
                    if (element.hasAttr(attribute)) {
                        String absolute = element.absUrl(attribute);
                        if (!absolute.isEmpty()) {
                            element.attr(attribute, absolute);
                        }
                    }
                }
            }
        }
        Document clean = new Cleaner(SAFE).clean(dirty);
        clean.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        return clean.body().html().strip();
    }

    static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    static String collapse(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u00A0') {
                if (!collapsed.isEmpty() && collapsed.charAt(collapsed.length() - 1) != ' ') {
                    collapsed.append(' ');
                }
            } else {
                collapsed.append(c);
            }
        }
        return collapsed.toString().strip();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String raw(Element element, String type, String mode) {
        if (mode.equals("base64") || type.equals("application/octet-stream")) {
            return base64(element.wholeText());
        }
        if (element.childrenSize() > 0) {
            return element.html();
        }
        String text = element.wholeText();
        boolean media =
                type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml") && !type.contains("html");
        return media && mode.isEmpty() ? base64(text) : text;
    }

    private static String base64(String text) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text.strip().getBytes(StandardCharsets.ISO_8859_1));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // called base64 and is not
        }
    }

    /** Atom says what its text is; RSS never does, and means HTML. */
    private static boolean isPlain(String type, String mode, Element element) {
        if (mode.equals("escaped")) {
            return type.equals("text/plain") || type.equals("text");
        }
        if (type.equals("text") || type.equals("text/plain") || type.equals("plain")) {
            return true;
        }
        return type.isEmpty() && AtomReader.isAtom(element);
    }
}
