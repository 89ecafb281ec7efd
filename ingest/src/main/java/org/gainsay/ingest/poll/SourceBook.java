package org.gainsay.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gainsay.ingest.api.Source;
import org.jspecify.annotations.Nullable;

/**
 * The sources as they are now, and which of them are not written down yet.
 *
 * <p>What a feed lists is written at once: its validators may be remembered only together with the items that wait. That
 * an item is done is written within seconds: what was not written is fetched again after a crash, and dropped as a
 * repeat.
 */
final class SourceBook {

    private static final Duration LATEST = Duration.ofSeconds(5);
    private static final int MOST_KNOWN = 100_000;

    /** Later than anything that was taken. */
    private static final long STILL_WAITING = Long.MAX_VALUE;

    /**
     * What a feed says of an item.
     *
     * @param at epoch seconds at which the item was put onto the raw topic for that feed
     */
    private record Form(String digest, long at) {}

    private final SourceLog log;
    private final Map<String, Source> sources = new ConcurrentHashMap<>();
    private final Map<String, Instant> unwritten = new LinkedHashMap<>();
    private final Map<String, Form> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Form> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    SourceBook(SourceLog log) {
        this.log = log;
    }

    /** Takes in what was written once, in any order: of several forms of an item the one that was taken last counts. */
    void restore(Source source) {
        sources.put(source.url(), source);
        forms(source).forEach((id, form) -> known.merge(id, form, (a, b) -> b.at() >= a.at() ? b : a));
    }

    @Nullable
    Source get(String url) {
        return sources.get(url);
    }

    /** All of them; for any thread. */
    List<Source> all() {
        return List.copyOf(sources.values());
    }

    /** Changes a source, and writes it at once. */
    void write(Source source) {
        learn(source, sources.put(source.url(), source));
        unwritten.remove(source.url());
        log.write(source.url(), source);
    }

    /** Changes a source, and writes it soon. */
    void note(Source source, Instant now) {
        sources.put(source.url(), source);
        unwritten.putIfAbsent(source.url(), now.plus(LATEST));
    }

    /** Remembers that a host wants to be left alone: whoever takes over must know. */
    void held(String url, String host, Instant until, Instant now) {
        Source source = sources.get(url);
        if (source != null) {
            write(source.withHold(new Source.Hold(host, until), now));
        }
    }

    void forget(String url) {
        sources.remove(url);
        unwritten.remove(url);
        log.write(url, null);
    }

    /** Whether any source has listed this item in this form. */
    boolean knows(String id, String digest) {
        Form form = known.get(id);
        return form != null && form.digest().equals(digest);
    }

    /** Whether an item was put onto the raw topic, whichever source had listed it. */
    boolean hasTaken(String id) {
        return sources.values().stream()
                .flatMap(source -> source.seen().stream())
                .anyMatch(item -> item.at() > 0 && item.id().equals(id));
    }

    /** Only what is new to the source: what it says for long may be older than what another one says by now. */
    private void learn(Source source, @Nullable Source before) {
        Map<String, Form> forms = before == null ? Map.of() : forms(before);
        forms(source).forEach((id, form) -> {
            Form former = forms.get(id);
            if (former == null || !former.digest().equals(form.digest())) {
                known.put(id, form);
            }
        });
    }

    private static Map<String, Form> forms(Source source) {
        Map<String, Form> forms = new HashMap<>();
        source.seen().forEach(item -> forms.put(item.id(), new Form(item.digest(), item.at())));
        source.waiting().forEach(item -> forms.put(item.id(), new Form(item.digest(), STILL_WAITING)));
        return forms;
    }

    /** Writes what has waited long enough. */
    void turn(Instant now) {
        unwritten.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::write);
    }

    @Nullable
    Instant wake() {
        return unwritten.values().stream().min(Instant::compareTo).orElse(null);
    }

    /** Writes everything that is not written yet. */
    void flush() {
        List.copyOf(unwritten.keySet()).forEach(this::write);
    }

    private void write(String url) {
        Source source = sources.get(url);
        if (source != null) {
            write(source);
        }
    }
}
