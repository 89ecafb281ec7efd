package org.gainsay.enrich.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gainsay.enrich.api.Span;
import org.gainsay.enrich.context.ArticleState;
import org.gainsay.enrich.frame.NounClass;
import org.gainsay.enrich.frame.Vocabulary;
import org.gainsay.enrich.lexicon.ActorForm;
import org.gainsay.enrich.lexicon.ActorKind;
import org.gainsay.enrich.lexicon.ActorMention;
import org.gainsay.enrich.lexicon.GoodsMention;
import org.gainsay.enrich.lexicon.Lexicon;
import org.gainsay.enrich.parse.Parser;
import org.gainsay.enrich.parse.Token;
import org.gainsay.enrich.parse.Tree;
import org.gainsay.enrich.parse.Word;
import org.jspecify.annotations.Nullable;

/** Reads one sentence: finds its attributions, parses what they attribute, and walks the trees. */
public final class SentenceReader {

    /** Longer stretches are parsed in parts: the parser is linear, but its trees are no use beyond this. */
    static final int MOST_WORDS = 120;

    private final Lexicon lexicon;
    private final Parser parser;
    private final Vocabulary vocabulary;

    public SentenceReader(Lexicon lexicon, Parser parser, Vocabulary vocabulary) {
        this.lexicon = lexicon;
        this.parser = parser;
        this.vocabulary = vocabulary;
    }

    /**
     * Cuts a sentence into pieces and finds its attributions; nothing is parsed.
     *
     * @param actors whom it names, as {@link #actors} said
     */
    public Prepared prepare(String sentence, List<ActorMention> actors) {
        return Prepared.of(sentence, lexicon, vocabulary, actors);
    }

    /** For each sentence of an article whom it names, short forms and people resolved by the rest of the article. */
    public List<List<ActorMention>> actors(List<String> sentences, LocalDate day) {
        return lexicon.actors().findAll(sentences, day);
    }

    /**
     * A sentence as read: its drafts in the order of their construction, and the units for their offsets.
     *
     * @param drafts events with gaps
     * @param units the parsed stretches
     * @param speaker who speaks in it, or nobody
     * @param withheld whether a rule met a dealing that the words do not state: a condition, a question, a policy
     */
    public record Reading(List<Draft> drafts, List<Unit> units, Party speaker, boolean withheld) {

        /** Where a token of a unit stands in the sentence. */
        public Span at(int unit, int token) {
            Token t = units.get(unit).token(token);
            return new Span(t.start(), t.end());
        }
    }

    /** Who an attribution of a prepared sentence names; nobody if it has none. */
    public Party speaker(Prepared sentence, ArticleState state) {
        Party found = Party.NOBODY;
        for (Zones.Zone zone : sentence.zones()) {
            found = deeper(found, zoneParty(sentence, zone, state));
        }
        return found;
    }

    /** Notes who speaks in a sentence that is not read: a later pronoun may mean them. */
    public void heard(Prepared sentence, ArticleState state) {
        Party first = opening(sentence, state);
        notice(first, state);
        state.subject(first.ids());
        Party who = speaker(sentence, state);
        if (who.known()) {
            state.spoke(who.ids());
        }
    }

    /**
     * Reads a sentence.
     *
     * @param quoting who speaks if it stands in a running quotation or a speaker's turn, else nobody
     */
    public Reading read(Prepared sentence, ArticleState state, Party quoting) {
        List<Draft> drafts = new ArrayList<>();
        boolean withheld = false;
        List<Unit> units = new ArrayList<>();
        Party speaker = Party.NOBODY;
        Party label = label(sentence, state);
        Party first = opening(sentence, state);
        notice(first, state);
        Set<Integer> out = new HashSet<>();
        for (Zones.Zone zone : sentence.zones()) {
            for (int i = zone.from(); i < zone.to(); i++) {
                out.add(i);
            }
        }
        int from = sentence.start();
        int n = sentence.pieces().size();
        for (int i = from; i <= n; i++) {
            if (i == n || (sentence.pieces().get(i).is(";") && i > from)) {
                Party who = label.known() ? label : quoting;
                boolean zoned = false;
                Party zoneWho = Party.NOBODY;
                boolean nobodyMeant = false;
                Party cited = Party.NOBODY;
                for (Zones.Zone zone : sentence.zones()) {
                    if (zone.from() >= from && zone.to() <= i + 1) {
                        Party party = zoneParty(sentence, zone, state);
                        if (new Zones(sentence.pieces(), vocabulary).citing(zone)) {
                            cited = party.ids().contains("?") ? Party.NOBODY : party;
                        } else {
                            zoneWho = deeper(zoneWho, party);
                            nobodyMeant |= state.speaker().isEmpty() && pronoun(sentence, zone);
                            zoned = true;
                        }
                    }
                }
                if (zoned) {
                    who = zoneWho.known() ? zoneWho : nobodyMeant ? Party.unnamed() : Party.of("?");
                    state.spoke(who.ids());
                }
                if (cited.known()) {
                    who = cited;
                }
                int before = drafts.size();
                for (int part = from; part < i; part += MOST_WORDS) {
                    Walked walked =
                            unit(sentence, part, Math.min(i, part + MOST_WORDS), out, who, zoned, state, units, drafts);
                    withheld |= walked.withheld();
                    speaker = speaker.known() ? speaker : walked.speaker();
                }
                if (cited.known()) {
                    for (int k = before; k < drafts.size(); k++) {
                        Draft d = drafts.get(k);
                        drafts.set(k, new Draft(d.denial(), cited, d.matter(), "cited-source", d.token(), d.unit()));
                    }
                }
                if (who.known() && !speaker.known()) {
                    speaker = who;
                }
                from = i + 1;
            }
        }
        return new Reading(drafts, units, speaker, withheld);
    }

    /** Who spoke in a stretch, and whether a dealing in it was not stated. */
    private record Walked(Party speaker, boolean withheld) {}

    private Walked unit(
            Prepared sentence,
            int from,
            int to,
            Set<Integer> out,
            Party who,
            boolean zoned,
            ArticleState state,
            List<Unit> units,
            List<Draft> drafts) {
        Unit unit = parse(sentence, from, to, out);
        if (unit == null) {
            return new Walked(Party.NOBODY, false);
        }
        units.add(unit);
        Walk walk = new Walk(unit, units.size() - 1, state, vocabulary);
        Party it = zoned || who.known() ? who : Party.NOBODY;
        walk.run(Scope.voice(who, it, zoned ? "attribution" : who.known() ? "quotation" : "article-voice"));
        walk.parties().documents(Scope.voice(who, it, ""));
        drafts.addAll(walk.drafts());
        if (walk.drafts().isEmpty()) {
            Draft last = new WordOrder(unit, vocabulary)
                    .read(walk.speaker().known() ? walk.speaker() : who, units.size() - 1);
            if (last != null) {
                drafts.add(last);
            }
        }
        for (int root : unit.tree().roots()) {
            int subject = unit.tree().child(root, "nsubj", "nsubjpass");
            if (subject >= 0) {
                state.subject(
                        walk.parties().all(subject, Scope.voice(who, it, "")).ids());
            }
        }
        return new Walked(walk.speaker(), walk.withheld());
    }

    private @Nullable Unit parse(Prepared sentence, int from, int to, Set<Integer> out) {
        List<Piece> kept = new ArrayList<>();
        int depth = 0;
        for (int i = from; i < to; i++) {
            Piece p = sentence.pieces().get(i);
            if (p.is("(") || p.is("[")) {
                depth++;
            } else if (p.is(")") || p.is("]")) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && !out.contains(i) && !p.quote()) {
                boolean comma = p.is(",");
                boolean edge = comma
                        && (kept.isEmpty()
                                || kept.get(kept.size() - 1).is(",")
                                || out.contains(i + 1)
                                || out.contains(i - 1)
                                || closed(sentence, i, out));
                if (!edge) {
                    kept.add(p);
                }
            }
        }
        while (!kept.isEmpty() && kept.get(kept.size() - 1).comma()) {
            kept.remove(kept.size() - 1);
        }
        while (!kept.isEmpty() && kept.get(0).comma()) {
            kept.remove(0);
        }
        if (kept.isEmpty()) {
            return null;
        }
        return unit(sentence.text(), kept);
    }

    /** Whether a comma stands before a closing quotation mark that an attribution follows. */
    private static boolean closed(Prepared sentence, int i, Set<Integer> out) {
        int next = i + 1;
        while (next < sentence.pieces().size() && sentence.pieces().get(next).quote()) {
            next++;
        }
        return next > i + 1 && out.contains(next);
    }

    private Unit unit(String text, List<Piece> kept) {
        List<Word> words = new ArrayList<>();
        List<@Nullable ActorMention> actors = new ArrayList<>();
        List<@Nullable GoodsMention> goods = new ArrayList<>();
        List<Boolean> quoted = new ArrayList<>();
        for (Piece p : kept) {
            words.add(p.word());
            actors.add(p.actor());
            goods.add(p.goods());
            quoted.add(p.quoted());
        }
        Tree tree = Repairs.repair(parser.parse(words), actors, goods, vocabulary);
        return new Unit(text, tree, actors, goods, quoted);
    }

    private Party zoneParty(Prepared sentence, Zones.Zone zone, ArticleState state) {
        if (zone.verb() > 0 && hears(sentence, zone)) {
            boolean definite = sentence.pieces().get(zone.subject()).is("the");
            return definite && !state.speaker().isEmpty() ? Party.resolved(state.speaker()) : Party.unnamed();
        }
        for (int i = zone.subject() + 1; i + 1 < zone.subjectEnd(); i++) {
            Piece p = sentence.pieces().get(i);
            if (p.is("citing") || p.is("cited") || p.is("cites") || p.is("quoted") || p.is("quoting")) {
                Party deep = phrase(sentence, i + 1, zone.subjectEnd(), state);
                if (deep.known() && !deep.ids().contains("?")) {
                    return deep;
                }
                return phrase(sentence, zone.subject(), i, state);
            }
        }
        return phrase(sentence, zone.subject(), zone.subjectEnd(), state);
    }

    private static boolean pronoun(Prepared sentence, Zones.Zone zone) {
        Piece only = sentence.pieces().get(zone.subject());
        return zone.subjectEnd() == zone.subject() + 1 && (only.is("he") || only.is("she") || only.is("they"));
    }

    /** "the committee heard", "a panel was told": the subject is who listens. */
    private static boolean hears(Prepared sentence, Zones.Zone zone) {
        Piece verb = sentence.pieces().get(zone.verb());
        Piece before = sentence.pieces().get(zone.verb() - 1);
        return verb.is("heard") || verb.is("hears") || (verb.is("told") && (before.is("was") || before.is("were")));
    }

    /** Who a speaker's label names: "Ministry:", "A:". */
    public Party label(Prepared sentence, ArticleState state) {
        if (sentence.label().isEmpty()) {
            return Party.NOBODY;
        }
        String first = sentence.pieces().get(sentence.label().get(0)).text();
        boolean known = false;
        for (int i = sentence.label().get(0); i < sentence.label().get(1); i++) {
            Piece p = sentence.pieces().get(i);
            known |= p.actor() != null || vocabulary.is(p.text(), NounClass.OFFICIAL);
        }
        if (first.equals("a") || first.startsWith("spokes")) {
            return Party.resolved(state.host());
        }
        if (first.equals("q") || !known) {
            return Party.NOBODY;
        }
        Party party = phrase(sentence, sentence.label().get(0), sentence.label().get(1), state);
        return party;
    }

    /** Whom a noun phrase that stands alone means: it is parsed as the subject of "said". */
    private Party phrase(Prepared sentence, int from, int to, ArticleState state) {
        List<Piece> kept = new ArrayList<>();
        for (int i = from; i < Math.min(to, from + 40); i++) {
            Piece p = sentence.pieces().get(i);
            if (!p.quote() && !p.is(".")) {
                kept.add(p);
            }
        }
        if (kept.isEmpty()) {
            return Party.NOBODY;
        }
        Piece last = kept.get(kept.size() - 1);
        kept.add(new Piece(new Word(last.word().end(), last.word().end(), "said"), "said", null, null, false));
        Unit unit = unit(sentence.text(), kept);
        int said = kept.size() - 1;
        int subject = unit.tree().child(said, "nsubj");
        if (subject < 0) {
            List<Integer> roots = unit.tree().roots();
            subject = roots.isEmpty() || roots.get(0) == said ? 0 : roots.get(0);
        }
        Parties parties = new Parties(unit, state, vocabulary);
        boolean pronoun = kept.get(0).is("its")
                || kept.get(0).is("his")
                || kept.get(0).is("her")
                || kept.get(0).is("their");
        Party before = pronoun ? firstNamed(sentence, from) : Party.NOBODY;
        Scope scope = Scope.voice(Party.NOBODY, before.known() ? before : Party.resolved(state.speaker()), "");
        Party party = near(sentence, from, unit, subject, parties.all(subject, scope));
        boolean paper = vocabulary.is(unit.lemma(subject), NounClass.DOCUMENT)
                && !vocabulary.is(unit.lemma(subject), NounClass.OFFICIAL);
        if (!paper && (!party.known() || party.ids().contains("?"))) {
            Set<String> ids = parties.states(0, said);
            if (ids.size() == 1) {
                party = Party.named(ids);
            }
        }
        notice(party, state);
        return party;
    }

    /** "…, the company said": the company that the sentence named before, if it named one. */
    private Party near(Prepared sentence, int from, Unit unit, int subject, Party resolved) {
        if (resolved.kind() == Party.Kind.NAMED && !resolved.ids().contains("?")) {
            return resolved;
        }
        String noun = unit.lemma(subject);
        boolean bare = unit.actor(subject) == null
                && unit.tree().children(subject).stream()
                        .allMatch(c -> unit.token(c).label().equals("det"));
        ActorKind kind = vocabulary.is(noun, NounClass.FIRM)
                ? ActorKind.FIRM
                : vocabulary.is(noun, NounClass.MEDIUM)
                        ? ActorKind.MEDIUM
                        : vocabulary.is(noun, NounClass.GROUP) ? ActorKind.GROUP : ActorKind.UNKNOWN;
        if (!bare || kind == ActorKind.UNKNOWN) {
            return resolved;
        }
        for (int i = sentence.start(); i < from; i++) {
            ActorMention actor = sentence.pieces().get(i).actor();
            if (actor != null && actor.kind() == kind) {
                return Party.resolved(actor.ids());
            }
        }
        return resolved;
    }

    /** The state that an article is written from or for: the first of its dateline or heading. */
    public Set<String> host(List<Prepared> sentences) {
        for (Prepared sentence : sentences.subList(0, Math.min(6, sentences.size()))) {
            for (int i = 0; i < Math.min(sentence.start(), sentence.pieces().size()); i++) {
                ActorMention actor = sentence.pieces().get(i).actor();
                if (actor != null && actor.kind() == ActorKind.STATE) {
                    return Set.copyOf(actor.ids());
                }
            }
        }
        for (Prepared sentence : sentences.subList(0, Math.min(4, sentences.size()))) {
            for (Piece p : sentence.pieces()) {
                ActorMention actor = p.actor();
                if (actor != null && actor.kind() == ActorKind.STATE) {
                    return Set.copyOf(actor.ids());
                }
            }
        }
        return Set.of();
    }

    /** The state that a sentence opens with: a titled name at its end speaks for that one. */
    private static Party opening(Prepared sentence, ArticleState state) {
        if (state.speaker().isEmpty() && !state.host().isEmpty()) {
            for (Piece p : sentence.pieces()) {
                ActorMention actor = p.actor();
                if (actor != null && state.host().equals(Set.copyOf(actor.ids()))) {
                    return Party.named(actor.ids());
                }
            }
        }
        for (int i = sentence.start();
                i < Math.min(sentence.start() + 6, sentence.pieces().size());
                i++) {
            ActorMention actor = sentence.pieces().get(i).actor();
            Piece p = sentence.pieces().get(i);
            if (p.is("that") || p.is("in") || p.is("at")) {
                return Party.NOBODY;
            }
            if (actor != null) {
                boolean named = actor.kind() == ActorKind.STATE
                        && actor.form() != ActorForm.DEMONYM
                        && actor.form() != ActorForm.PLACE;
                return named ? Party.named(actor.ids()) : Party.NOBODY;
            }
        }
        return Party.NOBODY;
    }

    /** The first party that a sentence names before a piece; "its minister said" means the minister of that one. */
    private static Party firstNamed(Prepared sentence, int before) {
        for (int i = sentence.start(); i < Math.min(before, sentence.pieces().size()); i++) {
            ActorMention actor = sentence.pieces().get(i).actor();
            if (actor != null && actor.kind() != ActorKind.PERSON && actor.kind() != ActorKind.UNKNOWN) {
                return Party.resolved(actor.ids());
            }
        }
        return Party.NOBODY;
    }

    private static void notice(Party party, ArticleState state) {
        if (party.state()) {
            state.officialSpoke(party.ids());
        }
    }

    /** Of two attributions of one stretch, the one behind: the ministry that the newspaper cites. */
    private static Party deeper(Party a, Party b) {
        if (!a.known() || a.ids().contains("?")) {
            return b.known() ? b : a;
        }
        if (!b.known() || b.ids().contains("?")) {
            return a;
        }
        boolean state = b.ids().stream().allMatch(id -> id.matches("[A-Z]{2,5}"));
        return state ? b : a;
    }

    /** Notes the companies, media and groups that a sentence names, and whom its people speak for. */
    public void notice(Prepared sentence, ArticleState state) {
        List<Piece> pieces = sentence.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            ActorMention actor = pieces.get(i).actor();
            if (actor == null) {
                continue;
            }
            switch (actor.kind()) {
                case FIRM, MEDIUM, GROUP, ORGANISATION, BODY -> state.named(actor.kind(), Set.copyOf(actor.ids()));
                case PERSON, UNKNOWN -> bind(pieces, i, actor, state);
                default -> {}
            }
        }
    }

    private void bind(List<Piece> pieces, int at, ActorMention actor, ArticleState state) {
        String name = actor.ids().get(0);
        String surname = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        if (state.bound(surname) != null) {
            return;
        }
        boolean titled = false;
        for (String word : name.toLowerCase(Locale.ROOT).split("[ -]", -1)) {
            titled |= vocabulary.is(word, NounClass.OFFICIAL);
        }
        int i = at - 1;
        if (i >= 0 && pieces.get(i).is(",")) {
            i--;
        }
        boolean office = i >= 0 && vocabulary.is(pieces.get(i).text(), NounClass.OFFICIAL);
        if ((!office && !titled) || i < 0) {
            return;
        }
        for (int k = i; k >= Math.max(0, i - 6); k--) {
            Piece p = pieces.get(k);
            if (p.is(",") || p.is(".") || p.is("said")) {
                break;
            }
            ActorMention before = p.actor();
            if (before != null && before.kind() != ActorKind.PERSON && before.kind() != ActorKind.UNKNOWN) {
                state.bind(surname, Set.copyOf(before.ids()));
                return;
            }
        }
    }
}
