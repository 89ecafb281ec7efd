package org.gainsay.aggregate.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gainsay.enrich.api.ArticleEvents;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger keeps of one article: all that its latest revision contributed, in digest form.
 *
 * @param revised orders the revisions
 * @param time event time; its UTC day is the day of the daily counts
 * @param publisher who published it, if that is known
 * @param copy whether it is a near-copy of another article
 * @param lines its events in reading order
 */
public record Entry(Instant revised, Instant time, @Nullable String publisher, boolean copy, List<Line> lines) {

    public Entry {
        Objects.requireNonNull(revised, "revised");
        Objects.requireNonNull(time, "time");
        if (publisher != null && publisher.isEmpty()) {
            publisher = null;
        }
        lines = List.copyOf(lines);
    }

    /**
     * The entry of a revision.
     *
     * @param events what the revision says
     * @param citations for each of its events, the citation as it is published
     */
    public static Entry of(ArticleEvents events, List<String> citations) {
        List<Line> lines = new ArrayList<>(events.events().size());
        for (int i = 0; i < events.events().size(); i++) {
            lines.add(Line.of(events.events().get(i), citations.get(i)));
        }
        return new Entry(events.revised(), events.time(), events.publisher(), events.copyOf() != null, lines);
    }

    /** Whether this revision must give way to one that the ledger already has. Of two alike the later arrival wins. */
    public boolean olderThan(Entry other) {
        return revised.isBefore(other.revised);
    }

    LocalDate day() {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
