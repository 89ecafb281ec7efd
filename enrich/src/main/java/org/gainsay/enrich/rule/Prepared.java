package org.gainsay.enrich.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.Vocabulary;
import org.gainsay.enrich.lexicon.ActorKind;
import org.gainsay.enrich.lexicon.ActorMention;
import org.gainsay.enrich.lexicon.Lexicon;

/**
 * A sentence cut into pieces, with its dateline or speaker label and its attributions found, before any parse.
 *
 * @param text the sentence
 * @param pieces its words and names
 * @param start first piece after the dateline, bullet or label
 * @param label the pieces of a speaker's label ("Ministry:", "Q:"), first and one past the last; empty if there is none
 * @param zones its attributions
 * @param opens whether a quotation is still open at its end, if none was open at its start
 * @param opensInside the same if one was open at its start
 */
public record Prepared(
        String text,
        List<Piece> pieces,
        int start,
        List<Integer> label,
        List<Zones.Zone> zones,
        boolean opens,
        boolean opensInside) {

    private static final Set<String> NOT_LABELS = Set.of(
            "breaking",
            "update",
            "alert",
            "related",
            "watch",
            "updated",
            "live",
            "note",
            "correction",
            "photo",
            "opinion",
            "analysis",
            "exclusive",
            "explainer",
            "flash",
            "urgent",
            "read");

    static Prepared of(String text, Lexicon lexicon, Vocabulary vocabulary, List<ActorMention> actors) {
        List<Piece> pieces = Pieces.of(text, lexicon, actors);
        int start = dateline(pieces, text);
        List<Integer> label = List.of();
        int colon = colon(pieces, start, vocabulary);
        if (colon > 0) {
            label = List.of(start, colon);
            start = colon + 1;
        }
        List<Zones.Zone> zones = new ArrayList<>();
        for (Zones.Zone zone : new Zones(pieces, vocabulary).find()) {
            if (zone.from() >= start) {
                zones.add(zone);
            }
        }
        boolean open = false;
        boolean inside = true;
        for (Piece p : pieces) {
            if (p.is("“") || p.is("«")) {
                open = true;
                inside = true;
            } else if (p.is("”") || p.is("»")) {
                open = false;
                inside = false;
            } else if (p.is("\"")) {
                open = !open;
                inside = !inside;
            }
        }
        return new Prepared(text, pieces, start, label, zones, open, inside);
    }

    public Prepared {
        pieces = List.copyOf(pieces);
        label = List.copyOf(label);
        zones = List.copyOf(zones);
    }

    /** Whether it opens a speaker's turn in a transcript. */
    public boolean turn() {
        if (label.isEmpty()) {
            return false;
        }
        String first = pieces.get(label.get(0)).text();
        return first.equals("q")
                || first.equals("a")
                || first.startsWith("spokes")
                || first.equals("mr")
                || first.equals("ms")
                || first.equals("senator")
                || first.equals("chair");
    }

    /** Whether a sentence begins inside quotation marks. */
    public boolean startsQuoted() {
        return start < pieces.size() && pieces.get(start).quote();
    }

    /** "REYKJAVIK, March 3 (Northwire) –", "88.", "•": where the sentence begins. */
    private static int dateline(List<Piece> pieces, String text) {
        int from = 0;
        while (from < pieces.size()
                && (pieces.get(from).is("•")
                        || pieces.get(from).is("-")
                        || pieces.get(from).is("–")
                        || pieces.get(from).is("*")
                        || pieces.get(from).is("—"))) {
            from++;
        }
        if (from + 1 < pieces.size()
                && pieces.get(from).text().chars().allMatch(Character::isDigit)
                && pieces.get(from + 1).is(".")) {
            return from + 2;
        }
        int limit = Math.min(pieces.size(), from + 16);
        for (int i = from + 1; i < limit; i++) {
            Piece p = pieces.get(i);
            boolean dash = p.is("–") || p.is("—") || p.is("-") || p.is("--");
            if (dash && p.word().start() < 90 && upper(text, pieces, from, i)) {
                return i + 1;
            }
            if (p.is(".") || p.quote()) {
                break;
            }
        }
        return from;
    }

    private static boolean upper(String text, List<Piece> pieces, int from, int to) {
        String first = text.substring(
                pieces.get(from).word().start(), pieces.get(from).word().end());
        boolean shout =
                first.length() > 2 && first.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
        boolean bracket = false;
        for (int i = from; i < to; i++) {
            bracket |= pieces.get(i).is("(") || pieces.get(i).is(")");
        }
        return shout
                || (bracket && Character.isUpperCase(first.charAt(0)))
                || (pieces.get(from).actor() != null && to - from <= 4 && hasComma(pieces, from, to));
    }

    private static boolean hasComma(List<Piece> pieces, int from, int to) {
        for (int i = from; i < to; i++) {
            if (pieces.get(i).is(",")) {
                return true;
            }
        }
        return false;
    }

    private static int colon(List<Piece> pieces, int start, Vocabulary vocabulary) {
        for (int i = start; i < Math.min(pieces.size(), start + 9); i++) {
            Piece p = pieces.get(i);
            if (p.is(":") && i > start) {
                if (NOT_LABELS.contains(pieces.get(start).text())) {
                    return i;
                }
                boolean known = false;
                for (int k = start; k < i; k++) {
                    ActorMention a = pieces.get(k).actor();
                    known |= (a != null && a.kind() != ActorKind.UNKNOWN)
                            || vocabulary.is(pieces.get(k).text(), NounClass.OFFICIAL)
                            || (a != null && i - start <= 3);
                    known |= pieces.get(k).is("q")
                            || pieces.get(k).is("a")
                            || pieces.get(k).is("monitor");
                    if (pieces.get(k).goods() != null) {
                        return -1;
                    }
                }
                return known ? i : -1;
            }
            if (p.is(".") || p.comma() || p.quote() || p.is("said") || p.is("says")) {
                return -1;
            }
        }
        return -1;
    }
}
