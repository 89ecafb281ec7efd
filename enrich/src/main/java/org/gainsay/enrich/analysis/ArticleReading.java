package org.gainsay.enrich.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Evidence;
import org.gainsay.enrich.api.Span;
import org.gainsay.enrich.api.Status;
import org.gainsay.enrich.context.Answer;
import org.gainsay.enrich.context.Antecedents;
import org.gainsay.enrich.context.ArticleState;
import org.gainsay.enrich.context.Matter;
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
            Draft draft,
            Matter matter,
            boolean inherited,
            @Nullable Integer answers,
            List<Span> cues) {}

    private final SentenceReader reader;
    private final ArticleState state = new ArticleState();

    ArticleReading(SentenceReader reader) {
        this.reader = reader;
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
            List<Found> here = new ArrayList<>();
            for (Draft draft : reading.drafts()) {
                Found f = resolve(draft, s, reading);
                if (idle(f, s)) {
                    continue;
                }
                (f.matter().equipment.isEmpty() ? unresolved.computeIfAbsent(s.i(), i -> new ArrayList<>()) : here)
                        .add(f);
            }
            if (here.isEmpty() && !unresolved.containsKey(s.i())) {
                Found f = answered(s, reading);
                if (f != null && f.matter().equipment.isEmpty()) {
                    unresolved.computeIfAbsent(s.i(), i -> new ArrayList<>()).add(f);
                } else if (f != null) {
                    here.add(f);
                }
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
                            .add(new Found(f.draft(), f.matter(), true, later.sentence, f.cues()));
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

    /** A sentence in which nothing is dealt in may still answer an open matter, or tell more of it. */
    private @Nullable Found answered(ReadingAnalyser.Sentence s, SentenceReader.Reading reading) {
        Set<String> speaker = reading.speaker().ids();
        Matter against = Answer.contradicted(state.matters(), s.text(), speaker, s.i());
        if (against != null) {
            DenialKind kind = Answer.unknowing(s.text()) ? DenialKind.DOUBT : DenialKind.NEGATE;
            return inherited(s, reading.speaker(), against, kind, "contrary-description");
        }
        Matter unknown = Answer.unknown(state.matters(), s.text(), speaker, s.i());
        if (unknown != null) {
            return inherited(s, reading.speaker(), unknown, DenialKind.DOUBT, "non-confirmation");
        }
        if (Answer.denies(s.text())) {
            Set<String> denier = speaker.isEmpty() ? reading.first() : speaker;
            Matter denied = Answer.denied(state.matters(), denier, s.i());
            boolean unnamed = denier.isEmpty() || denier.contains("?");
            Party who = unnamed ? Party.of("?") : Party.resolved(denier);
            if (unnamed && s.part() != Part.Kind.HEADLINE && !Answer.accused(s.text())) {
                return null;
            }
            return inherited(
                    s, who, denied == null ? new Matter(Action.TRANSFER) : denied, DenialKind.REJECT, "denial-words");
        }
        Matter more = Answer.detailed(state.matters(), s.text(), speaker, s.i());
        return more == null ? null : inherited(s, reading.speaker(), more, null, "further-detail");
    }

    private Found inherited(
            ReadingAnalyser.Sentence s, Party speaker, Matter from, @Nullable DenialKind kind, String rule) {
        Matter matter = new Matter(from.action);
        Antecedents.inherit(matter, from, true);
        matter.sentence = s.i();
        matter.denied = kind != null;
        matter.sources.addAll(speaker.ids());
        if (!matter.equipment.isEmpty()) {
            state.open(matter);
        }
        Draft draft = new Draft(kind, speaker, matter, rule, -1, -1);
        return new Found(draft, matter, true, kind == null ? null : from.sentence, List.of());
    }

    private Found resolve(Draft draft, ReadingAnalyser.Sentence s, SentenceReader.Reading reading) {
        Matter matter = draft.matter();
        matter.sentence = s.i();
        matter.sources.addAll(draft.source().ids());
        boolean inherited = false;
        Integer answers = null;
        boolean open = draft.denies() && (matter.suppliers.isEmpty() || matter.recipients.isEmpty());
        if (matter.equipment.isEmpty() || matter.pointing || open) {
            Matter from =
                    Antecedents.choose(state.matters(), matter, draft.source().ids(), draft.denies());
            if (from != null) {
                boolean empty = matter.equipment.isEmpty() && matter.suppliers.isEmpty() && matter.recipients.isEmpty();
                Set<String> before = new TreeSet<>(matter.parties());
                boolean goods = matter.equipment.isEmpty();
                Antecedents.inherit(matter, from, empty);
                inherited = goods || !before.equals(matter.parties());
                answers = from.sentence == s.i() ? null : from.sentence;
            }
        }
        if (matter.action == Action.TRANSFER && matter.suppliers.equals(matter.recipients)) {
            matter.recipients.clear();
        }
        if (!matter.equipment.isEmpty()) {
            state.open(matter);
        }
        List<Span> cues = new ArrayList<>();
        for (int cue : matter.cues) {
            if (draft.unit() < reading.units().size()) {
                Span at = reading.at(draft.unit(), cue);
                cues.add(new Span(s.span().start() + at.start(), s.span().start() + at.end()));
            }
        }
        return new Found(draft, matter, inherited, draft.denies() ? answers : null, cues);
    }

    /** Goods with nobody who gives, gets or uses them, in the article's own voice: a remark about the goods, no matter. */
    private static boolean idle(Found f, ReadingAnalyser.Sentence s) {
        Matter m = f.matter();
        boolean nobody = m.suppliers.isEmpty() && m.recipients.isEmpty();
        boolean voice = f.draft().source().ids().isEmpty();
        return nobody
                && !f.draft().denies()
                && ((voice && s.part() != Part.Kind.HEADLINE)
                        || m.action == Action.PRODUCE
                        || (m.action == Action.USE && !f.inherited()));
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
                Confidence.of(d.rule(), f.inherited()),
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
