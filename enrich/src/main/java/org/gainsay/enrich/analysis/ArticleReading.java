package org.gainsay.enrich.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Evidence;
import org.gainsay.enrich.api.Span;
import org.gainsay.enrich.api.Status;
import org.gainsay.enrich.context.Antecedents;
import org.gainsay.enrich.context.ArticleState;
import org.gainsay.enrich.context.Matter;
import org.gainsay.enrich.rule.Draft;
import org.gainsay.enrich.rule.Party;
import org.gainsay.enrich.rule.Prepared;
import org.gainsay.enrich.rule.SentenceReader;
import org.jspecify.annotations.Nullable;

/** The reading of one article, sentence after sentence; used once. */
final class ArticleReading {

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

    List<AnalysedSentence> read(List<ReadingAnalyser.Sentence> sentences) {
        List<Prepared> prepared = new ArrayList<>();
        for (ReadingAnalyser.Sentence s : sentences) {
            prepared.add(reader.prepare(s.text()));
        }
        Quotations quotations = new Quotations(prepared, sentences);
        Map<Integer, List<Found>> found = new LinkedHashMap<>();
        Map<Integer, List<Found>> unresolved = new LinkedHashMap<>();
        for (ReadingAnalyser.Sentence s : sentences) {
            Prepared p = prepared.get(s.i());
            Party quoting = quotations.speaker(s.i(), reader, state);
            SentenceReader.Reading reading = reader.read(p, state, quoting);
            List<Found> here = new ArrayList<>();
            for (Draft draft : reading.drafts()) {
                Found f = resolve(draft, s, reading);
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

    private Found resolve(Draft draft, ReadingAnalyser.Sentence s, SentenceReader.Reading reading) {
        Matter matter = draft.matter();
        matter.sentence = s.i();
        matter.sources.addAll(draft.source().ids());
        boolean inherited = false;
        Integer answers = null;
        if (matter.equipment.isEmpty() || matter.pointing) {
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

    /** Events that differ in nothing but their goods are one. */
    private static List<Found> merge(List<Found> all) {
        Map<String, Found> out = new LinkedHashMap<>();
        for (Found f : all) {
            Matter m = f.matter();
            String key = f.draft().denies() + "|"
                    + f.draft().source().ids().stream().sorted().toList() + "|" + m.suppliers + "|" + m.recipients + "|"
                    + m.action + "|" + m.prospective;
            Found before = out.get(key);
            if (before != null) {
                before.matter().equipment.addAll(m.equipment);
            } else {
                out.put(key, f);
            }
        }
        return List.copyOf(out.values());
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
                f.inherited() ? 0.5 : 0.8,
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
