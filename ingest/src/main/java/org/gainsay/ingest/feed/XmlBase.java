package org.gainsay.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where relative addresses start from (XML Base). */
final class XmlBase {

    private XmlBase() {}

    /** The document's address with every {@code xml:base} above the element applied, outermost first. */
    static String of(Element element, String documentBase) {
        Deque<String> bases = new ArrayDeque<>();
        for (Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr("xml:base")) {
                bases.push(at.attr("xml:base"));
            }
        }
        String base = documentBase;
        for (String next : bases) {
            String resolved = resolve(base, next);
            base = resolved == null ? base : resolved;
        }
        return base;
    }

    /** An absolute address; the reference itself where that cannot be; null for nothing. */
    static @Nullable String resolve(String base, String reference) {
        String clean = reference.strip();
        if (clean.isEmpty()) {
            return null;
        }
        try {
            URI uri = new URI(clean.replace(" ", "%20"));
            if (uri.isAbsolute() || base.isEmpty()) {
                return clean;
            }
            return new URI(base).resolve(uri).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return clean;
        }
    }
}
