package org.gainsay.aggregate.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gainsay.aggregate.encoding.ByteReader;
import org.gainsay.aggregate.encoding.ByteWriter;
import org.gainsay.aggregate.encoding.Packed;
import org.gainsay.enrich.api.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What an article changes on one account: the only thing that travels between the two halves of the ledger.
 *
 * <p>The changes of a very long article come in several deltas, so that none is too large for a record. They are
 * ordered so that the account is sound after each: it has mentions as long as it has statements.
 *
 * @param account name of the account
 * @param changes its changes; a mark appears at most once
 */
public record Delta(String account, List<Change> changes) {

    /** The most statements that one delta changes: some 80 kB. */
    static final int MOST_STATEMENTS = 4096;

    private static final int DENIAL = 0x80;

    public Delta {
        Objects.requireNonNull(account, "account");
        changes = List.copyOf(changes);
    }

    /**
     * The deltas that put an article's new entry in the place of its old one.
     *
     * @param before null if there was none
     * @param after null if the article is withdrawn
     * @param citations of the events of the new entry, as published; empty if there is none
     */
    public static List<Delta> between(
            String article, @Nullable Entry before, @Nullable Entry after, List<String> citations) {
        return between(article, before, after, citations, MOST_STATEMENTS);
    }

    static List<Delta> between(
            String article, @Nullable Entry before, @Nullable Entry after, List<String> citations, int most) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; after != null && i < citations.size(); i++) {
            texts.put(Place.of(after.time(), article, i, after.lines().get(i).citation()), citations.get(i));
        }
        // Packed once, however many accounts cite it.
        Map<String, Packed> packed = new HashMap<>();
        List<Delta> deltas = new ArrayList<>();
        Posting.difference(article, before, after).forEach((account, marks) -> {
            List<Change> changes = new ArrayList<>(marks.size());
            marks.forEach((mark, by) -> changes.add(new Change(
                    mark,
                    by,
                    mark.facet() == Facet.CITATIONS && by > 0
                            ? packed.computeIfAbsent(
                                    mark.value(), place -> Packed.pack(Objects.requireNonNull(texts.get(place), place)))
                            : null)));
            deltas.addAll(parted(account, changes, most));
        });
        return deltas;
    }

    private static List<Delta> parted(String account, List<Change> changes, int most) {
        if (changes.size() <= most) {
            return List.of(new Delta(account, changes));
        }
        List<Delta> parts = new ArrayList<>();
        for (EventType side : EventType.values()) {
            List<Change> ofSide = changes.stream()
                    .filter(change -> change.mark().side() == side)
                    .toList();
            // A side that grows goes first, so that the account is not empty in between.
            parts.addAll(more(ofSide) ? 0 : parts.size(), partedSide(account, ofSide, most));
        }
        return parts;
    }

    private static List<Delta> partedSide(String account, List<Change> changes, int most) {
        List<Change> statements = new ArrayList<>();
        List<Change> others = new ArrayList<>();
        changes.forEach(change -> (change.mark().facet() == Facet.STATEMENTS ? statements : others).add(change));
        // New ones come before old ones go, for the same reason.
        statements.sort(Comparator.comparingLong(change -> -change.by()));
        List<List<Change>> parts = new ArrayList<>();
        for (int from = 0; from < statements.size(); from += most) {
            parts.add(new ArrayList<>(statements.subList(from, Math.min(from + most, statements.size()))));
        }
        if (parts.isEmpty()) {
            parts.add(new ArrayList<>());
        }
        // Mentions come with the first statements and go with the last.
        parts.get(more(others) ? 0 : parts.size() - 1).addAll(others);
        return parts.stream()
                .filter(part -> !part.isEmpty())
                .map(part -> new Delta(account, part))
                .toList();
    }

    private static boolean more(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.mark().facet() == Facet.MENTIONS)
                .anyMatch(change -> change.by() > 0);
    }

    /** Its changes in bytes; the account is the record's key. */
    public static byte[] encode(List<Change> changes) {
        ByteWriter bytes = new ByteWriter();
        for (Change change : changes) {
            Mark mark = change.mark();
            bytes.octet(mark.facet().code() | (mark.side() == EventType.DENIAL ? DENIAL : 0))
                    .signed(change.by());
            if (!mark.facet().sum()) {
                bytes.text(mark.value());
            }
            if (change.citation() != null) {
                bytes.block(change.citation().bytes());
            }
        }
        return bytes.bytes();
    }

    /** Reads what {@link #encode} writes. */
    public static List<Change> decode(byte[] encoded) {
        List<Change> changes = new ArrayList<>();
        for (ByteReader bytes = new ByteReader(encoded); bytes.more(); ) {
            int code = bytes.octet();
            Facet facet = Facet.of((char) (code & ~DENIAL));
            EventType side = (code & DENIAL) == 0 ? EventType.CLAIM : EventType.DENIAL;
            long by = bytes.signed();
            Mark mark = new Mark(side, facet, facet.sum() ? "" : bytes.text());
            changes.add(new Change(mark, by, facet == Facet.CITATIONS && by > 0 ? new Packed(bytes.block()) : null));
        }
        return changes;
    }
}
