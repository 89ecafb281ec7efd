package org.gainsay.ingest.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.ingest.date.DateReader;
import org.gainsay.ingest.date.ReadDate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The byline and dateline as they stand in the page: the last resort for a page whose metadata name no author or date.
 *
 * <p>Only short blocks near the headline are read, so that the bylines of teasers are not taken for the article's.
 */
final class BylineBlocks {

    private static final int BEFORE_HEADLINE = 6;
    private static final int AFTER_HEADLINE = 14;
    private static final int LONGEST = 150;

    /** A link with one of these in its address leads to a person's page. */
    private static final List<String> PEOPLE = List.of(
            "/author",
            "author=",
            "/autor",
            "/auteur",
            "/staff/",
            "/people/",
            "/person",
            "/profil",
            "/contributor",
            "/reporter",
            "/journalist",
            "/byline",
            "/by/",
            "/writer",
            "/columnist",
            "/redak",
            "/yazar",
            "/skribent",
            "/forfatter");

    /** What sites call the element with the author's name. */
    private static final Pattern NAMED =
            Pattern.compile("(?i)(?:^|[\\s_-])(?:authors?|autor|autore|auteur|byline|vcard)(?:$|[\\s_-])");

    /** Elements in the line of a block that are asked for their names. */
    private static final int MOST_WITHIN = 30;

    private static final int LEVELS = 3;

    private final List<Block> blocks = new ArrayList<>();

    BylineBlocks(PageTree tree, int headline) {
        if (headline < 0) {
            return;
        }
        List<Block> all = tree.blocks();
        int paragraphs = 0;
        for (int i = Math.max(0, headline - BEFORE_HEADLINE);
                i < Math.min(all.size(), headline + AFTER_HEADLINE);
                i++) {
            Block block = all.get(i);
            Hint apart = tree.apartOf(block);
            if (i > headline && apart == Hint.NONE && block.value() > 0) {
                paragraphs++;
            }
            if (i != headline
                    && paragraphs < 3
                    && block.text().length() <= LONGEST
                    && (apart == Hint.BYLINE || apart == Hint.NONE)) {
                blocks.add(block);
            }
        }
    }

    /** The people who are named as authors: by a link to their page, by a word such as "By", or in an element called so. */
    List<String> authors(SiteName site) {
        Set<String> linked = new LinkedHashSet<>();
        for (Block block : blocks) {
            for (Element link : block.owner().getElementsByTag("a")) {
                String address = link.attr("href").toLowerCase(Locale.ROOT);
                if (PEOPLE.stream().anyMatch(address::contains) && link.text().length() <= LONGEST) {
                    linked.addAll(fullNames(link.text(), site));
                }
            }
            if (!linked.isEmpty()) {
                return List.copyOf(linked);
            }
        }
        for (Block block : blocks) {
            String announced = Byline.announced(block.text());
            if (announced != null) {
                List<String> names = fullNames(Byline.withoutDate(announced), site);
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        for (Block block : blocks) {
            if (isNamed(block.owner())) {
                List<String> names = namesAlone(block.text(), site);
                if (!names.isEmpty()) {
                    return names;
                }
            }
            for (Element within :
                    block.owner().stream().skip(1).limit(MOST_WITHIN).toList()) {
                if (NAMED.matcher(within.className()).find()) {
                    List<String> names = namesAlone(within.text(), site);
                    if (!names.isEmpty()) {
                        return names;
                    }
                }
            }
        }
        return List.of();
    }

    /** Beside the name of a person stands there what else there is to say: then nothing tells which is which. */
    private static List<String> namesAlone(String text, SiteName site) {
        String undated = Byline.withoutDate(Whitespace.collapse(text));
        List<String> names = fullNames(undated, site);
        return Byline.isNothingBut(names, undated) ? names : List.of();
    }

    private static boolean isNamed(Element owner) {
        Element at = owner;
        for (int i = 0; i < LEVELS && at != null; i++, at = at.parent()) {
            if (NAMED.matcher(at.className()).find()) {
                return true;
            }
        }
        return false;
    }

    /** The first date with a time in it, else the first date, that is not after the limit. */
    @Nullable
    Instant date(Instant limit) {
        Instant day = null;
        for (Block block : blocks) {
            ReadDate read = DateReader.read(block.text());
            if (read == null || read.instant().isAfter(limit)) {
                continue;
            }
            if (read.hasTime()) {
                return read.instant();
            }
            day = day == null ? read.instant() : day;
        }
        return day;
    }

    /** Names of two words at least, or in a script that does not part words. */
    private static List<String> fullNames(String text, SiteName site) {
        return Byline.names(text, site).stream()
                .filter(name -> name.indexOf(' ') > 0 || TextWeight.of(name) > name.length())
                .toList();
    }
}
