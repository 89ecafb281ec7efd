package org.gainsay.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's {@code meta} elements say, by lower-case name or property. */
final class MetaTags {

    private static final int LONGEST = 5_000;

    private final Map<String, List<String>> contents = new LinkedHashMap<>();

    MetaTags(Document page) {
        for (Element meta : page.getElementsByTag("meta")) {
            String content = Whitespace.collapse(meta.attr("content"));
            if (content.isEmpty() || content.length() > LONGEST) {
                continue;
            }
            for (String attribute : List.of("property", "name", "itemprop")) {
                for (String name : meta.attr(attribute).toLowerCase(Locale.ROOT).split("\\s+", 4)) {
                    if (!name.isEmpty()) {
                        contents.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
                    }
                }
            }
        }
    }

    /** The first content of the first of the names that is there. */
    @Nullable
    String first(String... names) {
        for (String name : names) {
            List<String> found = contents.get(name);
            if (found != null) {
                return found.get(0);
            }
        }
        return null;
    }

    /** All contents of a name, in the page's order. */
    List<String> all(String name) {
        return contents.getOrDefault(name, List.of());
    }
}
