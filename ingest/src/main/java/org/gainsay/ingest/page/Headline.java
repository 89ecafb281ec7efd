package org.gainsay.ingest.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article's own headline.
 *
 * <p>Metadata adds the site's name or shortens; the page's first heading may be the name of the site. So the heading that
 * agrees with one of the metadata's titles is taken, and without one the metadata's, cut from the site's name.
 *
 * @param text the headline, or null
 * @param source where it was found; empty without one
 * @param variants every text that names this article, to be recognised in the page
 */
record Headline(@Nullable String text, String source, List<String> variants) {

    private static final int LONGEST = 500;

    /** Headings and elements within them that are looked at. */
    private static final int MOST_HEADINGS = 100;

    private static final int MOST_WITHIN = 20;

    /** What sites call the line above a headline, and text for those who hear the page. */
    private static final Pattern KICKER = Pattern.compile(
            "(?i)(?:kicker|overline|eyebrow|topline|top-line|dachzeile|roofline|spitzmarke|antetitulo|volanta|surtitre|preheading|pre-title|pretitle|visually-?hidden|sr-only|screen-reader)");

    /** Of a heading, this part at least is the headline. */
    private static final int LEAST_REST = 4;

    Headline {
        variants = List.copyOf(variants);
    }

    static Headline read(Document page, JsonLd jsonLd, MetaTags meta, SiteName site) {
        Map<String, String> stated = new LinkedHashMap<>();
        List<Set<String>> shown = List.of(shown(page, "h1", site), shown(page, "h2", site), shown(page, "h3", site));
        put(stated, site, shown, jsonLd.text("headline"), "json-ld");
        put(stated, site, shown, meta.first("og:title"), "og");
        put(stated, site, shown, meta.first("twitter:title", "dc.title", "parsely-title", "title"), "meta");
        Element title = page.selectFirst("head > title, title");
        put(stated, site, shown, title == null ? null : title.text(), "title");

        List<String> headings = new ArrayList<>();
        for (Element h1 : page.selectStream("h1").limit(MOST_HEADINGS).toList()) {
            String text = title(h1, stated.keySet());
            if (!text.isEmpty() && text.length() <= LONGEST && !site.isName(text)) {
                headings.add(text);
            }
        }
        Set<String> variants = new LinkedHashSet<>(stated.keySet());
        for (String heading : headings) {
            for (String candidate : stated.keySet()) {
                if (agree(heading, candidate)) {
                    variants.add(heading);
                    return new Headline(heading, "html", List.copyOf(variants));
                }
            }
        }
        if (headings.size() == 1 && sharesWords(headings.get(0), stated.keySet())) {
            variants.add(headings.get(0));
            return new Headline(headings.get(0), "html", List.copyOf(variants));
        }
        for (Map.Entry<String, String> candidate : stated.entrySet()) {
            return new Headline(candidate.getKey(), candidate.getValue(), List.copyOf(variants));
        }
        if (headings.isEmpty()) {
            return new Headline(null, "", List.of());
        }
        return new Headline(headings.get(0), "html", headings);
    }

    /** What a heading says; a kicker, a rubric or a button may stand inside of it beside the title. */
    private static String title(Element heading, Set<String> stated) {
        String own = Whitespace.collapse(heading.ownText());
        if (stated.contains(own)) {
            return own;
        }
        Set<String> keys = new HashSet<>();
        stated.forEach(title -> keys.add(SiteName.key(title)));
        return heading.stream()
                .skip(1)
                .limit(MOST_WITHIN)
                .map(element -> Whitespace.collapse(element.text()))
                .filter(text -> keys.contains(SiteName.key(text)))
                .findFirst()
                .orElseGet(() -> withoutKicker(heading));
    }

    /** What a heading says without the elements in it that call themselves a kicker, unless they are all of it. */
    private static String withoutKicker(Element heading) {
        String whole = Whitespace.collapse(heading.text());
        if (heading.stream().skip(1).limit(MOST_WITHIN).noneMatch(Headline::isKicker)) {
            return whole;
        }
        Element copy = heading.clone();
        copy.stream().skip(1).filter(Headline::isKicker).toList().forEach(Element::remove);
        String rest = Whitespace.collapse(copy.text());
        return SiteName.key(rest).length() * LEAST_REST < SiteName.key(whole).length() ? whole : rest;
    }

    private static boolean isKicker(Element element) {
        return KICKER.matcher(element.className()).find();
    }

    /** The headings of a rank, by their letters. */
    private static Set<String> shown(Document page, String rank, SiteName site) {
        Set<String> shown = new HashSet<>();
        page.selectStream(rank).limit(MOST_HEADINGS).forEach(heading -> {
            String text = Whitespace.collapse(heading.text());
            if (text.length() <= LONGEST && !site.isName(text)) {
                shown.add(SiteName.key(text));
            }
        });
        return shown;
    }

    private static void put(
            Map<String, String> stated, SiteName site, List<Set<String>> shown, @Nullable String title, String source) {
        if (title == null) {
            return;
        }
        String clean = SiteName.cutTo(site.cutFrom(Whitespace.collapse(title)), shown);
        if (!clean.isEmpty() && clean.length() <= LONGEST && !site.isName(clean)) {
            stated.putIfAbsent(clean, source);
        }
    }

    /** Whether a heading says much of what a title says, as the two are often worded for different readers. */
    private static boolean sharesWords(String heading, Set<String> titles) {
        Set<String> words = words(heading);
        for (String title : titles) {
            Set<String> common = words(title);
            int size = Math.min(words.size(), common.size());
            common.retainAll(words);
            if (common.size() >= 2 && common.size() * 3 >= size) {
                return true;
            }
        }
        return false;
    }

    /** Words of more than three letters; in scripts without spaces, pairs of characters. */
    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", 100)) {
            if (!word.isEmpty() && TextWeight.of(word) > word.length()) {
                for (int i = 0; i + 2 <= word.length(); i++) {
                    words.add(word.substring(i, i + 2));
                }
            } else if (word.length() > 3) {
                words.add(word);
            }
        }
        return words;
    }

    /** Whether one text is the other, or the other with something before or after it. */
    static boolean agree(String heading, String title) {
        String a = SiteName.key(heading);
        String b = SiteName.key(title);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        if (a.equals(b)) {
            return true;
        }
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        return shorter * 2 >= longer && (a.contains(b) || b.contains(a));
    }
}
