package org.gainsay.ingest.poll;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.api.Source.Waiting;
import org.jspecify.annotations.Nullable;

/** What is to be looked at when; an entry may be out of date by then, whoever takes it looks at the source itself. */
final class Agenda {

    /**
     * Something to look at.
     *
     * @param item of the source; null for its feed
     */
    record Entry(Instant at, String source, @Nullable String item) {}

    private final PriorityQueue<Entry> entries = new PriorityQueue<>(Comparator.comparing(Entry::at));

    void add(Source source) {
        entries.add(new Entry(source.schedule().next(), source.url(), null));
    }

    void add(Source source, Instant at) {
        entries.add(new Entry(at, source.url(), null));
    }

    void add(Source source, Waiting item) {
        entries.add(new Entry(item.next(), source.url(), item.id()));
    }

    /** The next one that is due. */
    @Nullable
    Entry due(Instant now) {
        Entry first = entries.peek();
        return first == null || first.at().isAfter(now) ? null : entries.remove();
    }

    @Nullable
    Instant wake() {
        Entry first = entries.peek();
        return first == null ? null : first.at();
    }
}
