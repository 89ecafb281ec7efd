package org.gainsay.deploy.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.gainsay.enrich.analysis.AnalysedSentence;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Span;
import org.gainsay.ingest.api.Article;
import picocli.CommandLine.Help.Ansi;

/** Prints what was read in a sentence for a person: the sentence with its cues marked, and a line for each event. */
final class Explanation {

    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String FAINT = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    private final boolean colour;

    Explanation(Ansi ansi) {
        this.colour = ansi.enabled();
    }

    /** Prints nothing for a sentence without events. */
    void print(String doc, Article article, AnalysedSentence sentence, PrintWriter out) {
        if (sentence.events().isEmpty()) {
            return;
        }
        out.println(
                style(FAINT, doc + " " + sentence.i() + " " + sentence.part().json()) + "  "
                        + marked(article.text(), sentence));
        sentence.events().forEach(event -> out.println("    " + describe(event)));
    }

    /** The sentence as it stands in the article, its cues in bold. */
    private String marked(String text, AnalysedSentence sentence) {
        TreeMap<Integer, Integer> cues = new TreeMap<>();
        for (Event event : sentence.events()) {
            for (Span cue : event.evidence().cues()) {
                if (cue.start() >= sentence.span().start()
                        && cue.end() <= sentence.span().end()) {
                    cues.merge(cue.start(), cue.end(), Math::max);
                }
            }
        }
        StringBuilder marked = new StringBuilder();
        int at = sentence.span().start();
        for (var cue : cues.entrySet()) {
            if (cue.getKey() >= at) {
                marked.append(text, at, cue.getKey()).append(style(BOLD, text.substring(cue.getKey(), cue.getValue())));
                at = cue.getValue();
            }
        }
        return marked.append(text, at, sentence.span().end()).toString();
    }

    private String describe(Event event) {
        String type = event.kind() == null ? event.type().name() : event.type() + " " + event.kind();
        return style(event.type() == EventType.CLAIM ? GREEN : RED, type)
                + String.format(
                        Locale.ROOT,
                        "  by %s: %s > %s, %s; %s %s%s%s  ",
                        set(event.sources()),
                        set(event.suppliers()),
                        set(event.recipients()),
                        set(event.equipment()),
                        event.action(),
                        event.status(),
                        event.hedged() ? ", hedged" : "",
                        event.inherited() ? ", inherited" : "")
                + style(
                        FAINT,
                        String.format(
                                Locale.ROOT,
                                "%s %.2f",
                                event.evidence().rule(),
                                event.evidence().confidence()));
    }

    private static String set(List<String> values) {
        return values.isEmpty() ? "(not said)" : String.join(" ", values);
    }

    private String style(String code, String text) {
        return colour ? code + text + PLAIN : text;
    }
}
