package org.gainsay.enrich.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gainsay.enrich.frame.VerbClass;
import org.gainsay.enrich.frame.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Finds the attributions that stand beside what they attribute (", the ministry said on Monday", "according to the
 * Herald"), so that they can be taken out before the rest is parsed: the parser errs with inserted and inverted
 * attributions more than with anything else.
 */
public final class Zones {

    private static final Set<String> TAIL = words(
            "of about on in at to after during late later earlier yesterday today before by as from with when while outside via through over this last monday tuesday wednesday thursday friday saturday sunday again too bluntly flatly afterwards here citing publishing speaking quoting adding .");

    private static final Set<String> NOT_A_SUBJECT = words(
            "that which who whom whose if whether because although though and but or when where while as what since despite after before until");

    private static final Set<String> CITING = words("citing quoting");
    private static final Set<String> CITES = words("cited cites quoted quotes");

    /**
     * An attribution.
     *
     * @param from first piece
     * @param to one past the last
     * @param subject first piece of who says it
     * @param subjectEnd one past its last
     * @param verb the verb's piece; -1 for "according to"
     */
    public record Zone(int from, int to, int subject, int subjectEnd, int verb) {}

    private final List<Piece> pieces;
    private final Vocabulary vocabulary;

    Zones(List<Piece> pieces, Vocabulary vocabulary) {
        this.pieces = pieces;
        this.vocabulary = vocabulary;
    }

    private static Set<String> words(String line) {
        return Set.copyOf(List.of(line.split(" ", -1)));
    }

    List<Zone> find() {
        List<int[]> segments = segments();
        List<Zone> out = new ArrayList<>();
        for (int s = 0; s < segments.size(); s++) {
            Zone zone = according(segments, s);
            if (zone == null) {
                zone = citing(segments, s);
            }
            if (zone == null && s > 0) {
                zone = inserted(segments, s);
            }
            if (zone != null && (out.isEmpty() || out.get(out.size() - 1).to() <= zone.from())) {
                out.add(zone);
            }
        }
        return out;
    }

    /** Stretches between commas, dashes, quotation marks and colons, each as first and one past the last piece. */
    private List<int[]> segments() {
        List<int[]> out = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= pieces.size(); i++) {
            boolean end = i == pieces.size();
            if (end
                    || pieces.get(i).comma()
                    || closing(i)
                    || pieces.get(i).is(":")
                    || pieces.get(i).is(";")) {
                if (i > from) {
                    out.add(new int[] {from, i});
                }
                from = i + 1;
            }
        }
        return out;
    }

    private boolean closing(int i) {
        Piece p = pieces.get(i);
        return p.is("”")
                || p.is("»")
                || p.is("\"")
                || ((p.is("’") || p.is("'")) && i > 0 && pieces.get(i - 1).is(","));
    }

    private @Nullable Zone according(List<int[]> segments, int s) {
        int from = segments.get(s)[0];
        int to = segments.get(s)[1];
        for (int i = from; i + 2 < to; i++) {
            boolean relative =
                    pieces.get(i + 2).is("which") || pieces.get(i + 2).is("whom");
            if (pieces.get(i).is("according") && pieces.get(i + 1).is("to") && !relative) {
                int end = to;
                if (end > i && pieces.get(end - 1).is(".")) {
                    end--;
                }
                int cut = i;
                for (int k = i + 2; k < end; k++) {
                    if (pieces.get(k).goods() != null && cut == i) {
                        cut = k;
                    }
                }
                return new Zone(i, end, i + 2, end, -1);
            }
        }
        return null;
    }

    /** ", citing two officers of its own navy", ", which cited its own navy": whom the one who reports has it from. */
    private @Nullable Zone citing(List<int[]> segments, int s) {
        int from = segments.get(s)[0];
        int to = segments.get(s)[1];
        int verb = from + 1 < to && pieces.get(from).is("which") ? from + 1 : from;
        if (cites(verb, verb > from) && to - from <= 17) {
            int end = pieces.get(to - 1).is(".") ? to - 1 : to;
            return end > verb + 1 ? new Zone(from, end, verb + 1, end, verb) : null;
        }
        return null;
    }

    private boolean cites(int verb, boolean finite) {
        return (finite ? CITES : CITING).contains(pieces.get(verb).text());
    }

    /** Whether an attribution names whom the one who reports has it from. */
    boolean citing(Zone zone) {
        return zone.verb() >= zone.from()
                && zone.verb() <= zone.from() + 1
                && zone.subject() == zone.verb() + 1
                && cites(zone.verb(), zone.verb() > zone.from());
    }

    private @Nullable Zone inserted(List<int[]> segments, int s) {
        int from = segments.get(s)[0];
        int to = segments.get(s)[1];
        int end = to > from && pieces.get(to - 1).is(".") ? to - 1 : to;
        if (end <= from) {
            return null;
        }
        int verb = -1;
        for (int i = from; i < Math.min(end, from + 18); i++) {
            if (vocabulary.is(pieces.get(i).text(), VerbClass.ATTRIBUTE)
                    && pieces.get(i).actor() == null) {
                verb = i;
                break;
            }
            if (NOT_A_SUBJECT.contains(pieces.get(i).text()) && !(pieces.get(i).is("and") && i > from)) {
                return null;
            }
        }
        if (verb < 0) {
            return null;
        }
        if (verb > from && pieces.get(verb - 1).is("to")) {
            return null;
        }
        Zone quoted = quotedAsSaying(from, verb, end);
        if (quoted != null) {
            return quoted;
        }
        boolean hearing = pieces.get(verb).is("told")
                && verb > from + 1
                && (pieces.get(verb - 1).is("was") || pieces.get(verb - 1).is("were"));
        if (hearing
                && subject(from, verb - 1)
                && !(verb + 1 < end && pieces.get(verb + 1).is("by"))) {
            return new Zone(from, end, from, verb - 1, verb);
        }
        boolean told = pieces.get(verb).is("told") || pieces.get(verb).is("tells");
        if (verb == from) {
            boolean follows = end > verb + 1
                    && !told
                    && !TAIL.contains(pieces.get(verb + 1).text());
            if (follows) {
                return plain(verb + 1, end) && named(verb + 1, end) ? new Zone(from, end, verb + 1, end, verb) : null;
            }
            return leftward(segments, s, verb, end, told);
        }
        if (!plain(from, verb) || !subject(from, verb)) {
            return null;
        }
        return tail(verb, end, told) ? new Zone(from, end, from, verb, verb) : null;
    }

    /** ", the Courier quoted a note by the ministry as saying": whom it quotes says it. */
    private @Nullable Zone quotedAsSaying(int from, int verb, int end) {
        boolean cites = pieces.get(verb).is("quoted") || pieces.get(verb).is("quotes");
        for (int i = verb + 1; cites && i + 1 < end; i++) {
            if (pieces.get(i).is("as") && pieces.get(i + 1).text().endsWith("ing")) {
                return new Zone(from, end, verb + 1, i, verb);
            }
        }
        return null;
    }

    /** "the minister, Sunna Halldors, told reporters": the subject began some commas earlier. */
    private @Nullable Zone leftward(List<int[]> segments, int s, int verb, int end, boolean told) {
        if (!tail(verb, end, told)) {
            return null;
        }
        int at = s - 1;
        while (at >= 1 && s - at <= 3) {
            int from = segments.get(at)[0];
            int to = segments.get(at)[1];
            boolean relative = NOT_A_SUBJECT.contains(pieces.get(from).text());
            boolean name = to - from == 1 && pieces.get(from).actor() != null && at > 0;
            if (name && at >= 1) {
                int before = segments.get(at - 1)[0];
                int end0 = segments.get(at - 1)[1];
                if (determined(before)
                        && plain(before, end0)
                        && subject(before, end0)
                        && end0 - before <= 9
                        && end0 + 1 == from) {
                    return new Zone(before, end, before, to, verb);
                }
            }
            if (!relative
                    && subject(from, to)
                    && to - from <= 12
                    && plain(from, to)
                    && (s - at >= 2 || determined(from))) {
                return new Zone(from, end, from, to, verb);
            }
            at--;
        }
        return null;
    }

    private boolean determined(int from) {
        Piece p = pieces.get(from);
        return p.actor() != null
                || Set.of("the", "a", "an", "its", "his", "her", "their", "one").contains(p.text());
    }

    /** Whether a stretch can be a noun phrase: no goods dealt in, no verb that we know. */
    private boolean plain(int from, int to) {
        for (int i = from; i < to; i++) {
            Piece p = pieces.get(i);
            if (p.is("that")
                    || p.is("had")
                    || p.is("has")
                    || p.is("was")
                    || p.is("were")
                    || p.is("is")
                    || p.is("not")) {
                return false;
            }
        }
        return true;
    }

    /** Whether a stretch after an inverted verb names a speaker and no goods. */
    private boolean named(int from, int to) {
        if (pieces.get(from).text().endsWith("ing") || (pieces.get(from).is("it") && to > from + 1)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (pieces.get(i).goods() != null && i < from + 4) {
                return false;
            }
        }
        return true;
    }

    private boolean subject(int from, int to) {
        for (int i = from; i < to; i++) {
            if (pieces.get(i).letter()) {
                Piece p = pieces.get(i);
                return !NOT_A_SUBJECT.contains(p.text()) && !p.text().endsWith("ing") && !p.is("not") && !p.is("to");
            }
        }
        return false;
    }

    /** "said to reporters", not "promised to send". */
    private boolean hearer(Piece p) {
        return p.actor() != null
                || !vocabulary.noun(p.text()).isEmpty()
                || Set.of("the", "a", "an", "its", "his", "her", "their", "them", "him", "us", "me", "this")
                        .contains(p.text())
                || (p.text().endsWith("s") && p.text().length() > 5);
    }

    private boolean tail(int verb, int end, boolean told) {
        int i = verb + 1;
        if (i >= end) {
            return true;
        }
        for (int k = i; k < end; k++) {
            Piece p = pieces.get(k);
            if (p.is("that")
                    || p.is("had")
                    || p.is("was")
                    || p.is("were")
                    || p.is("has")
                    || p.is("would")
                    || p.is("no")) {
                return false;
            }
        }
        if (told) {
            return end - i <= 14;
        }
        Piece p = pieces.get(i);
        if (p.is("to")) {
            return i + 1 < end && hearer(pieces.get(i + 1));
        }
        if (p.is("of") || p.is("about")) {
            return pieces.get(verb).is("said") || pieces.get(verb).is("says");
        }
        return TAIL.contains(p.text()) || p.text().endsWith("ly");
    }
}
