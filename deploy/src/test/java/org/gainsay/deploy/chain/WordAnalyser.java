package org.gainsay.deploy.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.enrich.analysis.AnalysedSentence;
import org.gainsay.enrich.analysis.Analyser;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Evidence;
import org.gainsay.enrich.api.Span;
import org.gainsay.enrich.api.Status;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.Part;

/**
 * Reads paragraphs such as {@code NO says that UY sent drones to LA} and {@code UY denies that UY sent drones to LA}:
 * for tests in which the parser does not matter.
 */
public final class WordAnalyser implements Analyser {

    private static final Pattern EVENT =
            Pattern.compile("(\\w+) (says|denies) that (\\w+) sent ([a-z-]+) to (\\w+)\\.?");

    private final Map<String, String> names;

    public WordAnalyser() {
        this(Map.of());
    }

    /** One that knows some suppliers by other names. */
    public WordAnalyser(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    @Override
    public List<AnalysedSentence> analyse(Article article) {
        List<AnalysedSentence> sentences = new ArrayList<>();
        int at = 0;
        for (Part part : article.parts()) {
            Span span = new Span(at, at + part.text().length());
            sentences.add(new AnalysedSentence(
                    sentences.size(), part.text(), part.kind(), span, events(sentences.size(), part, span)));
            at = span.end() + Article.PART_SEPARATOR.length();
        }
        return sentences;
    }

    private List<Event> events(int sentence, Part part, Span span) {
        Matcher words = EVENT.matcher(part.text());
        if (!words.matches()) {
            return List.of();
        }
        boolean claim = words.group(2).equals("says");
        return List.of(new Event(
                claim ? EventType.CLAIM : EventType.DENIAL,
                claim ? null : DenialKind.REJECT,
                List.of(words.group(1)),
                List.of(names.getOrDefault(words.group(3), words.group(3))),
                List.of(words.group(5)),
                Action.TRANSFER,
                Status.ACTUAL,
                false,
                List.of(words.group(4)),
                false,
                new Evidence(
                        sentence,
                        part.kind(),
                        part.text(),
                        span,
                        part.text().toLowerCase(Locale.ROOT),
                        List.of(),
                        "words",
                        1,
                        null)));
    }

    @Override
    public String version() {
        return names.isEmpty() ? "words" : "words-" + String.join("-", names.values());
    }
}
