package org.gainsay.enrich.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gainsay.enrich.analysis.AnalysedSentence;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.api.Part;
import tools.jackson.databind.JsonNode;

/**
 * A line of a labelled file, or a sentence that was read, in the same form.
 *
 * @param doc the document
 * @param text the sentence
 * @param part what kind of block it stands in
 * @param group the group of constructions that it stands for, or an empty string
 * @param events what it claims and denies
 */
public record LabelledSentence(String doc, String text, Part.Kind part, String group, List<LabelledEvent> events) {

    public LabelledSentence {
        Objects.requireNonNull(doc, "doc");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(part, "part");
        events = List.copyOf(events);
    }

    /**
     * Reads one line of a labelled file.
     *
     * @throws IllegalArgumentException if it is JSON of another shape; the message goes on from the line's number
     * @throws tools.jackson.core.JacksonException if it is no JSON
     */
    public static LabelledSentence of(String line) {
        JsonNode row = JsonSerde.MAPPER.readTree(line);
        if (!row.path("doc").isString() || !row.path("text").isString()) {
            throw new IllegalArgumentException("has no \"doc\" or no \"text\"");
        }
        List<LabelledEvent> events = new ArrayList<>();
        if (row.has("events")) {
            row.get("events").forEach(event -> events.add(LabelledEvent.of(event)));
        }
        Part.Kind part = row.path("part").isString() ? part(row.get("part").stringValue()) : Part.Kind.BODY;
        String group = row.has("group") ? row.get("group").asString() : "";
        return new LabelledSentence(row.get("doc").asString(), row.get("text").asString(), part, group, events);
    }

    private static Part.Kind part(String name) {
        try {
            return Part.Kind.of(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("has a \"part\" that there is not: " + name, e);
        }
    }

    /** A sentence that the analyser read. */
    public static LabelledSentence of(String doc, AnalysedSentence sentence) {
        return new LabelledSentence(
                doc,
                sentence.text(),
                sentence.part(),
                "",
                sentence.events().stream().map(LabelledEvent::of).toList());
    }
}
