package org.gainsay.aggregate.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.aggregate.encoding.ByteReader;
import org.gainsay.aggregate.encoding.ByteWriter;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.api.EventType;
import org.jspecify.annotations.Nullable;

/** An {@link Entry} in bytes: every id once, then the lines that point to them. */
public final class EntryBytes {

    /**
     * Which marks an entry stands for. Raise it whenever {@link Posting} would post an entry otherwise than before, for
     * then old entries can no longer be taken back.
     */
    static final int SCHEME = 1;

    /** In the order in which stores keep them. */
    private static final List<Action> ACTIONS = List.of(Action.TRANSFER, Action.REQUEST, Action.USE, Action.PRODUCE);

    private static final List<DenialKind> KINDS =
            List.of(DenialKind.REJECT, DenialKind.NEGATE, DenialKind.DOUBT, DenialKind.ADMIT_PART);

    private static final int PROSPECTIVE = 1;
    private static final int HEDGED = 2;
    private static final int INHERITED = 4;
    private static final int DENIAL = 8;
    private static final int ACTION_SHIFT = 4;
    private static final int KIND_SHIFT = 6;
    private static final int TWO_BITS = 3;

    /** Writes an entry. */
    public static byte[] encode(Entry entry) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        ByteWriter lines = new ByteWriter();
        for (Line line : entry.lines()) {
            writeLine(lines, line, ids);
        }
        ByteWriter bytes = new ByteWriter().octet(SCHEME);
        writeInstant(bytes, entry.revised());
        writeInstant(bytes, entry.time());
        bytes.text(entry.publisher() == null ? "" : entry.publisher());
        bytes.octet(entry.copy() ? 1 : 0).unsigned(ids.size());
        ids.keySet().forEach(bytes::text);
        return bytes.unsigned(entry.lines().size()).block(lines.bytes()).bytes();
    }

    /**
     * Reads an entry.
     *
     * @throws IllegalArgumentException if it is none, or one of another scheme
     */
    public static Entry decode(byte[] encoded) {
        ByteReader bytes = new ByteReader(encoded);
        int scheme = bytes.octet();
        if (scheme != SCHEME) {
            throw new IllegalArgumentException("the ledger's state was written by scheme " + scheme
                    + ", this is scheme " + SCHEME + ": rebuild the ledger from its input topic");
        }
        Instant revised = readInstant(bytes);
        Instant time = readInstant(bytes);
        String publisher = bytes.text();
        boolean copy = bytes.octet() != 0;
        List<String> ids = new ArrayList<>();
        for (int left = bytes.size(); left > 0; left--) {
            ids.add(bytes.text());
        }
        int count = bytes.size();
        ByteReader block = new ByteReader(bytes.block());
        List<Line> lines = new ArrayList<>(count);
        for (int left = count; left > 0; left--) {
            lines.add(readLine(block, ids));
        }
        return new Entry(revised, time, publisher, copy, lines);
    }

    private static void writeLine(ByteWriter bytes, Line line, Map<String, Integer> ids) {
        DenialKind kind = line.kind();
        bytes.octet((line.prospective() ? PROSPECTIVE : 0)
                | (line.hedged() ? HEDGED : 0)
                | (line.inherited() ? INHERITED : 0)
                | (kind == null ? 0 : DENIAL | KINDS.indexOf(kind) << KIND_SHIFT)
                | ACTIONS.indexOf(line.action()) << ACTION_SHIFT);
        writeIds(bytes, line.sources(), ids);
        writeIds(bytes, line.suppliers(), ids);
        writeIds(bytes, line.recipients(), ids);
        writeIds(bytes, line.equipment(), ids);
        Fingerprint.write(bytes, line.statement());
        Fingerprint.write(bytes, line.citation());
    }

    private static Line readLine(ByteReader bytes, List<String> ids) {
        int bits = bytes.octet();
        boolean denial = (bits & DENIAL) != 0;
        @Nullable DenialKind kind = denial ? KINDS.get(bits >> KIND_SHIFT & TWO_BITS) : null;
        return new Line(
                denial ? EventType.DENIAL : EventType.CLAIM,
                kind,
                readIds(bytes, ids),
                readIds(bytes, ids),
                readIds(bytes, ids),
                ACTIONS.get(bits >> ACTION_SHIFT & TWO_BITS),
                (bits & PROSPECTIVE) != 0,
                (bits & HEDGED) != 0,
                readIds(bytes, ids),
                (bits & INHERITED) != 0,
                Fingerprint.read(bytes),
                Fingerprint.read(bytes));
    }

    private static void writeIds(ByteWriter bytes, List<String> some, Map<String, Integer> ids) {
        bytes.unsigned(some.size());
        for (String id : some) {
            Integer known = ids.putIfAbsent(id, ids.size());
            bytes.unsigned(known == null ? ids.size() - 1 : known);
        }
    }

    private static List<String> readIds(ByteReader bytes, List<String> ids) {
        int count = bytes.size();
        List<String> some = new ArrayList<>(count);
        for (int left = count; left > 0; left--) {
            some.add(ids.get((int) bytes.unsigned()));
        }
        return some;
    }

    private static void writeInstant(ByteWriter bytes, Instant time) {
        bytes.signed(time.getEpochSecond()).unsigned(time.getNano());
    }

    private static Instant readInstant(ByteReader bytes) {
        return Instant.ofEpochSecond(bytes.signed(), bytes.unsigned());
    }

    private EntryBytes() {}
}
