package org.gainsay.enrich.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Evidence;
import org.gainsay.enrich.api.Span;
import org.gainsay.enrich.api.Status;
import org.gainsay.enrich.choice.AntecedentOption;
import org.gainsay.enrich.choice.AntecedentOptions;
import org.gainsay.enrich.choice.Decisions;
import org.gainsay.enrich.choice.Proposal;
import org.gainsay.enrich.choice.RoleOption;
import org.gainsay.enrich.choice.RoleOptions;
import org.gainsay.enrich.choice.SentenceFeatures;
import org.gainsay.enrich.choice.SourceOption;
import org.gainsay.enrich.choice.SourceOptions;
import org.gainsay.enrich.choice.Task;
import org.gainsay.enrich.context.Antecedents;
import org.gainsay.enrich.context.ArticleState;
import org.gainsay.enrich.context.Matter;
import org.gainsay.enrich.frame.Vocabulary;
import org.gainsay.enrich.lexicon.ActorMention;
import org.gainsay.enrich.rule.Draft;
import org.gainsay.enrich.rule.Party;
import org.gainsay.enrich.rule.Prepared;
import org.gainsay.enrich.rule.SentenceReader;
import org.gainsay.ingest.api.Part;
import org.jspecify.annotations.Nullable;

/** The reading of one article, sentence after sentence; used once. */
final class ArticleReading {

    private static final Pattern LETTERHEAD = Pattern.compile(
            "^(statement (by|of|on)|communiqu|declaration (by|of)|press (release|statement)|note verbale|final report of|report of the)",
            Pattern.CASE_INSENSITIVE);

    private record Found(
            Draft draft, boolean inherited, @Nullable Integer answers, List<Span> cues, double likely) {

        Matter matter() {
            return draft.matter();
        }
    }

    private final SentenceReader reader;
    private final Vocabulary vocabulary;
    private final Decisions decisions;
    private final ArticleState state = new ArticleState();
    private int headline = -1;

    ArticleReading(SentenceReader reader, Vocabulary vocabulary, Decisions decisions) {
        this.reader = reader;
        this.vocabulary = vocabulary;
        this.decisions = decisions;
    }

    /**
     * Reads an article.
     *
     * @param worth the sentences that may hold an event; of the others only the speakers are noted
     * @param day the article's day: who held an office then is meant by it
     */
    List<AnalysedSentence> read(List<ReadingAnalyser.Sentence> sentences, BitSet worth, LocalDate day) {
        if (worth.isEmpty()) {
            return sentences.stream()
                    .map(s -> new AnalysedSentence(s.i(), s.text(), s.part(), s.span(), List.of()))
                    .toList();
        }
        List<Prepared> prepared = new ArrayList<>();
        List<List<ActorMention>> actors = reader.actors(
                sentences.stream().map(ReadingAnalyser.Sentence::text).toList(), day);
        for (ReadingAnalyser.Sentence s : sentences) {
            prepared.add(reader.prepare(s.text(), actors.get(s.i())));
        }
        state.hostedBy(reader.host(prepared));
        Party turn = letterhead(sentences) ? Party.resolved(state.host()) : Party.NOBODY;
        boolean letter = turn.known();
        boolean transcript = prepared.stream().filter(p -> p.turn()).count() >= 2;
        Quotations quotations = new Quotations(prepared, sentences);
        Map<Integer, List<Found>> found = new LinkedHashMap<>();
        Map<Integer, List<Found>> unresolved = new LinkedHashMap<>();
        for (ReadingAnalyser.Sentence s : sentences) {
            Prepared p = prepared.get(s.i());
            Party quoting = quotations.speaker(s.i(), reader, state);
            if (transcript && !p.label().isEmpty()) {
                turn = reader.label(p, state);
            }
            if ((transcript || (letter && s.part() == Part.Kind.BODY)) && turn.known() && !quoting.known()) {
                quoting = turn;
            }
            if (!worth.get(s.i())) {
                reader.heard(p, state);
                reader.notice(p, state);
                continue;
            }
            SentenceReader.Reading reading = reader.read(p, state, quoting);
            if (s.part() == Part.Kind.HEADLINE) {
                headline = s.i();
            }
            SentenceFeatures features =
                    new SentenceFeatures(p, reading, state, vocabulary, s.part(), s.i(), quoting.known());
            List<Found> here = new ArrayList<>();
            for (Proposal proposal : proposals(s, reading, features)) {
                double likely = decisions.states(proposal, features.stated(proposal, reading.drafts()));
                if (likely < proposal.task().threshold()) {
                    continue;
                }
                Found f = resolve(proposal, s, p, reading, features, quoting, likely);
                (f.matter().equipment.isEmpty() ? unresolved.computeIfAbsent(s.i(), i -> new ArrayList<>()) : here)
                        .add(f);
            }
            found.put(s.i(), new ArrayList<>(here));
            reader.notice(p, state);
        }
        // A denial with nothing before it to answer takes the nearest matter after it.
        unresolved.forEach((i, list) -> list.forEach(f -> {
            if (f.draft().denies()) {
                Matter later = state.matters().stream()
                        .filter(m -> m.sentence >= i && !m.equipment.isEmpty() && m != f.matter())
                        .findFirst()
                        .orElse(null);
                if (later != null) {
                    Antecedents.inherit(f.matter(), later, true);
                    found.computeIfAbsent(i, k -> new ArrayList<>())
                            .add(new Found(f.draft(), true, later.sentence, f.cues(), f.likely()));
                }
            }
        }));
        List<AnalysedSentence> out = new ArrayList<>();
        for (ReadingAnalyser.Sentence s : sentences) {
            List<Event> events = new ArrayList<>();
            for (Found f : merge(found.getOrDefault(s.i(), List.of()))) {
                events.add(event(s, f));
            }
            out.add(new AnalysedSentence(s.i(), s.text(), s.part(), s.span(), events));
        }
        return out;
    }

    /** Whether the article is somebody's own statement: then its voice is theirs. */
    private static boolean letterhead(List<ReadingAnalyser.Sentence> sentences) {
        return sentences.stream()
                .limit(3)
                .anyMatch(s -> LETTERHEAD.matcher(s.text()).find());
    }

    /** What the rules found, and for each type of event that they did not find, that the sentence may state one yet. */
    private List<Proposal> proposals(
            ReadingAnalyser.Sentence s, SentenceReader.Reading reading, SentenceFeatures features) {
        List<Proposal> out = new ArrayList<>();
        boolean claim = false;
        boolean denial = false;
        for (Draft draft : reading.drafts()) {
            draft.matter().sentence = s.i();
            out.add(new Proposal(s.i(), draft, true));
            claim |= !draft.denies();
            denial |= draft.denies();
        }
        if (reading.withheld() && reading.drafts().isEmpty()) {
            return out;
        }
        if (!claim && (!state.matters().isEmpty() || !features.goods().isEmpty())) {
            out.add(unfound(s, reading, features, null));
        }
        if (!denial) {
            out.add(unfound(s, reading, features, features.denialKind()));
        }
        return out;
    }

    private static Proposal unfound(
            ReadingAnalyser.Sentence s,
            SentenceReader.Reading reading,
            SentenceFeatures features,
            @Nullable DenialKind kind) {
        Matter matter = new Matter(Action.TRANSFER);
        matter.equipment.addAll(features.goods());
        matter.pointing = true;
        matter.sentence = s.i();
        String rule = kind == null ? "detail-of-open-matter" : "denial-of-open-matter";
        return new Proposal(s.i(), new Draft(kind, reading.speaker(), matter, rule, -1, -1), false);
    }

    private Found resolve(
            Proposal proposal,
            ReadingAnalyser.Sentence s,
            Prepared p,
            SentenceReader.Reading reading,
            SentenceFeatures features,
            Party quoting,
            double likely) {
        Set<String> source = source(proposal, p, reading, quoting);
        Draft draft = proposal.draft();
        Matter own = draft.matter();
        List<AntecedentOption> antecedents = AntecedentOptions.of(
                proposal, own, source, state.matters(), features.actors(), features.goods(), headline);
        Matter matter = own;
        boolean inherited = false;
        Integer answers = null;
        if (!antecedents.isEmpty()) {
            AntecedentOption option = antecedents.get(decisions.antecedent(proposal, antecedents));
            matter = option.result();
            if (option.from() != null) {
                inherited = !own.equipment.equals(matter.equipment)
                        || !own.suppliers.equals(matter.suppliers)
                        || !own.recipients.equals(matter.recipients);
                answers = option.from().sentence == s.i() ? null : option.from().sentence;
            }
        }
        Set<String> suppliers = Set.copyOf(own.suppliers);
        Set<String> recipients = Set.copyOf(own.recipients);
        matter = roles(proposal, p, reading, own, matter, source);
        inherited |= !suppliers.equals(matter.suppliers) || !recipients.equals(matter.recipients);
        matter.sources.clear();
        matter.sources.addAll(source);
        if (matter.action == Action.TRANSFER && matter.suppliers.equals(matter.recipients)) {
            matter.recipients.clear();
        }
        if (!matter.equipment.isEmpty()) {
            state.open(matter);
        }
        if (!source.equals(draft.source().ids())) {
            state.spoke(source);
        }
        List<Span> cues = new ArrayList<>();
        for (int cue : own.cues) {
            if (draft.unit() < reading.units().size()) {
                Span at = reading.at(draft.unit(), cue);
                cues.add(new Span(s.span().start() + at.start(), s.span().start() + at.end()));
            }
        }
        Draft decided = new Draft(
                draft.denial(),
                source.equals(draft.source().ids()) ? draft.source() : Party.resolved(source),
                matter,
                draft.rule(),
                draft.token(),
                draft.unit());
        return new Found(decided, inherited, draft.denies() ? answers : null, cues, likely);
    }

    /** Who says it: whom the words settle, else the likeliest of those whom rule, sentence and article offer. */
    private Set<String> source(Proposal proposal, Prepared p, SentenceReader.Reading reading, Party quoting) {
        Party ruled = proposal.draft().source();
        if (proposal.found() && ruled.settled()) {
            return ruled.ids();
        }
        List<SourceOption> options = SourceOptions.of(proposal, p, reading, state, vocabulary, quoting.ids());
        return options.get(decisions.source(proposal, options)).ids();
    }

    /** Who gives and who gets, after the antecedent: a name of the sentence or of another matter may fit better. */
    private Matter roles(
            Proposal proposal,
            Prepared p,
            SentenceReader.Reading reading,
            Matter own,
            Matter filled,
            Set<String> source) {
        Matter said = own.copy();
        Matter before = filled.copy();
        List<RoleOption> givers =
                RoleOptions.of(true, proposal, p, reading, vocabulary, said, before, source, state.matters());
        Set<String> suppliers =
                givers.get(decisions.role(Task.SUPPLIER, proposal, givers)).ids();
        filled.suppliers.clear();
        filled.suppliers.addAll(suppliers);
        before.suppliers.clear();
        before.suppliers.addAll(suppliers);
        List<RoleOption> getters =
                RoleOptions.of(false, proposal, p, reading, vocabulary, said, before, source, state.matters());
        Set<String> recipients =
                getters.get(decisions.role(Task.RECIPIENT, proposal, getters)).ids();
        filled.recipients.clear();
        filled.recipients.addAll(recipients);
        return filled;
    }

    /** Events that differ in nothing but their goods are one. */
    private static List<Found> merge(List<Found> all) {
        List<Found> out = new ArrayList<>();
        for (Found f : all) {
            Found before = out.stream().filter(o -> same(o, f)).findFirst().orElse(null);
            if (before == null) {
                out.add(f);
            } else {
                Matter into = before.matter();
                into.equipment.addAll(f.matter().equipment);
                into.suppliers.addAll(f.matter().suppliers);
                into.recipients.addAll(f.matter().recipients);
                if (into.equipment.size() > 1) {
                    into.equipment.remove("components");
                }
            }
        }
        return List.copyOf(out);
    }

    private static boolean same(Found a, Found b) {
        Matter m = a.matter();
        Matter n = b.matter();
        boolean frame = a.draft().denies() == b.draft().denies()
                && a.draft().source().ids().equals(b.draft().source().ids())
                && m.action == n.action
                && m.prospective == n.prospective;
        boolean exact = m.suppliers.equals(n.suppliers) && m.recipients.equals(n.recipients);
        boolean fits = agree(m.suppliers, n.suppliers)
                && agree(m.recipients, n.recipients)
                && !Collections.disjoint(m.equipment, n.equipment);
        return frame && (exact || fits);
    }

    private static boolean agree(Set<String> a, Set<String> b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    private static Event event(ReadingAnalyser.Sentence s, Found f) {
        Matter m = f.matter();
        Draft d = f.draft();
        Set<String> sources = d.source().ids();
        List<String> source = sources.isEmpty() ? List.of(Event.ARTICLE_VOICE) : List.copyOf(sources);
        Evidence evidence = new Evidence(
                s.i(),
                s.part(),
                s.text(),
                s.span(),
                Statements.fingerprint(s.text()),
                f.cues(),
                d.rule(),
                Math.round(f.likely() * 100) / 100.0,
                f.answers());
        return new Event(
                d.denies() ? EventType.DENIAL : EventType.CLAIM,
                d.denial(),
                source,
                List.copyOf(m.suppliers),
                List.copyOf(m.recipients),
                m.action,
                m.prospective || m.action == Action.REQUEST ? Status.PROSPECTIVE : Status.ACTUAL,
                !d.denies() && m.hedged,
                List.copyOf(m.equipment),
                f.inherited(),
                evidence);
    }
}
