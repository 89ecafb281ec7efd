package org.gainsay.aggregate.ledger;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.aggregate.api.AnsweredClaim;
import org.gainsay.aggregate.api.Citation;
import org.gainsay.aggregate.dispute.Links;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.Evidence;
import org.gainsay.enrich.api.Span;
import org.gainsay.ingest.api.JsonSerde;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/** What is published of an event's sentence. */
public final class Citations {

    private static final String ELLIPSIS = "…";

    private static final ObjectReader READER = JsonSerde.MAPPER.readerFor(Citation.class);
    private static final ObjectWriter WRITER = JsonSerde.MAPPER.writerFor(Citation.class);

    /** For each event of an article, its citation as JSON. */
    public static List<String> encode(ArticleEvents article) {
        return of(article).stream().map(WRITER::writeValueAsString).toList();
    }

    /** For each event of an article, its citation. */
    public static List<Citation> of(ArticleEvents article) {
        List<List<AnsweredClaim>> answered = Links.claims(article.events());
        List<Citation> citations = new ArrayList<>(answered.size());
        for (int i = 0; i < answered.size(); i++) {
            citations.add(of(article, article.events().get(i), answered.get(i)));
        }
        return citations;
    }

    static Citation decode(String json) {
        return READER.readValue(json);
    }

    static Citation of(ArticleEvents article, Event event, List<AnsweredClaim> answered) {
        Evidence evidence = event.evidence();
        String text = cut(evidence.text());
        return new Citation(
                article.article(),
                address(article.url()),
                article.title() == null ? null : cut(article.title()),
                article.publisher(),
                article.time(),
                article.copyOf(),
                evidence.sentence(),
                text,
                cues(evidence, text),
                event.type(),
                event.kind(),
                event.sources(),
                event.suppliers(),
                event.recipients(),
                event.action(),
                event.status(),
                event.hedged(),
                event.equipment(),
                event.inherited(),
                evidence.rule(),
                evidence.confidence(),
                evidence.answers(),
                answered);
    }

    private static @Nullable String address(@Nullable String url) {
        return url == null || url.length() > Citation.MAX_URL ? null : url;
    }

    private static String cut(String text) {
        if (text.length() <= Citation.MAX_TEXT) {
            return text;
        }
        int end = Citation.MAX_TEXT - ELLIPSIS.length();
        // Not between the halves of a character.
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + ELLIPSIS;
    }

    /** The cues that stand in the text, counted from its start. */
    private static List<Span> cues(Evidence evidence, String text) {
        int start = evidence.span().start();
        return evidence.cues().stream()
                .filter(cue -> cue.start() >= start && cue.end() - start <= text.length())
                .map(cue -> new Span(cue.start() - start, cue.end() - start))
                .toList();
    }

    private Citations() {}
}
