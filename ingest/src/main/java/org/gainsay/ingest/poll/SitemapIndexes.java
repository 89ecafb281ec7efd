package org.gainsay.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.api.Source.Naming;
import org.gainsay.ingest.api.Source.Status;
import org.gainsay.ingest.feed.FeedEntry;
import org.gainsay.ingest.identity.CanonicalUrl;

/**
 * Follows sitemap indexes: each sitemap that one names becomes a source of its own, polled as politely and remembered as
 * well as one of the feed list.
 *
 * <p>Indexes name all that a site ever had. Followed are those of its sitemaps that changed lately, and taken is what is
 * new in them. An index is believed only about its own site.
 */
final class SitemapIndexes {

    /** An index may name indexes; what these name is not followed if it is an index once more. */
    static final int DEEPEST = 2;

    /** Sitemaps that are followed of an index in the feed list, and of one that is named by another. */
    private static final List<Integer> MOST = List.of(25, 5);

    /** A sitemap that has not changed for so long is an archive. */
    private static final Duration LIVE = Duration.ofDays(30);

    /** A page that is older is no news. */
    private static final Duration NEW = Duration.ofDays(7);

    private final SourceBook book;
    private final Agenda agenda;
    private final InstantSource clock;

    SitemapIndexes(SourceBook book, Agenda agenda, InstantSource clock) {
        this.book = book;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** How many indexes lead to a source; 0 if the feed list names it. */
    static int depth(Source source) {
        return source.naming() == null ? 0 : source.naming().depth();
    }

    /**
     * Follows what an index names.
     *
     * @param index less deep than {@link #DEEPEST}
     * @param named its sitemaps, as it lists them
     * @return how many of them are new or have changed
     */
    int follow(Source index, Map<String, FeedEntry> named) {
        int changed = 0;
        for (Map.Entry<String, FeedEntry> sitemap : named.entrySet()) {
            FeedEntry entry = sitemap.getValue();
            Naming naming = new Naming(index.url(), entry.updated(), depth(index) + 1);
            if (follow(sitemap.getKey(), String.valueOf(entry.link()), naming)) {
                changed++;
            }
        }
        return changed;
    }

    private boolean follow(String url, String listed, Naming naming) {
        Instant now = clock.instant();
        Source known = book.get(url);
        if (known == null) {
            begin(Source.fresh(url, listed, now).withNaming(naming));
            return true;
        }
        boolean left = known.status() == Status.UNLISTED;
        if (!left && (known.status() != Status.ACTIVE || !isNamedBy(known, naming.index()))) {
            return false; // taken away, or polled for the feed list's sake or another index's
        }
        if (!left && Objects.equals(known.naming(), naming)) {
            return false;
        }
        Source changed = known.withStatus(Status.ACTIVE).withNaming(naming);
        begin(known.schedule().failures() > 0 ? changed : changed.withSchedule(Timetable.at(known.schedule(), now)));
        return true;
    }

    private void begin(Source sitemap) {
        book.write(sitemap);
        agenda.add(sitemap);
    }

    private static boolean isNamedBy(Source source, String index) {
        return source.naming() != null && source.naming().index().equals(index);
    }

    /** The sources that are there because this one names them, or once named them. */
    List<Source> of(Source index) {
        return book.all().stream()
                .filter(source -> isNamedBy(source, index.url()))
                .toList();
    }

    /** Whether the index that names a source is still polled. */
    boolean isHeld(Source source) {
        Source index = source.naming() == null ? null : book.get(source.naming().index());
        return index != null && index.status() == Status.ACTIVE;
    }

    /** A sitemap brought something: its index is not silent. */
    void brought(Source sitemap, Instant newest) {
        Source index =
                sitemap.naming() == null ? null : book.get(sitemap.naming().index());
        if (index != null) {
            book.note(index.withSchedule(Timetable.delivered(index.schedule(), newest)), clock.instant());
            brought(index, newest);
        }
    }

    /**
     * Which of the sitemaps of an index are followed, by their canonical addresses: those of its own site that changed
     * last, then those of which it does not say when.
     */
    static Map<String, FeedEntry> chosen(Source index, List<FeedEntry> entries, Instant now) {
        List<FeedEntry> dated = new ArrayList<>();
        List<FeedEntry> undated = new ArrayList<>();
        for (FeedEntry entry : entries) {
            if (CanonicalUrl.isSameSite(entry.link(), index.address())) {
                if (entry.updated() == null) {
                    undated.add(entry);
                } else if (entry.updated().isAfter(now.minus(LIVE))) {
                    dated.add(entry);
                }
            }
        }
        dated.sort(Comparator.comparing(
                entry -> Objects.requireNonNullElse(entry.updated(), Instant.MIN), Comparator.reverseOrder()));
        dated.addAll(fromBothEnds(undated));
        int most = MOST.get(Math.min(depth(index), MOST.size() - 1));
        Map<String, FeedEntry> chosen = new LinkedHashMap<>();
        for (FeedEntry entry : dated) {
            Optional<String> url = CanonicalUrl.of(entry.link());
            if (url.isPresent() && chosen.size() < most && !url.get().equals(index.url())) {
                chosen.putIfAbsent(url.get(), entry);
            }
        }
        return chosen;
    }

    /** Without dates, the newest stand at one end or at the other. */
    private static List<FeedEntry> fromBothEnds(List<FeedEntry> entries) {
        List<FeedEntry> turned = new ArrayList<>();
        for (int low = 0, high = entries.size() - 1; low <= high; low++, high--) {
            turned.add(entries.get(low));
            if (low < high) {
                turned.add(entries.get(high));
            }
        }
        return turned;
    }

    /** What of a source's entries may be news: all that a feed of the list has, and of a sitemap in an index what is new. */
    static List<FeedEntry> news(Source source, List<FeedEntry> entries, Instant now) {
        return source.naming() == null
                ? entries
                : entries.stream()
                        .filter(entry -> {
                            Instant at = entry.published() != null ? entry.published() : entry.updated();
                            return at != null && at.isAfter(now.minus(NEW));
                        })
                        .toList();
    }
}
