package org.gainsay.aggregate.dispute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Evidence;
import org.gainsay.enrich.api.Span;
import org.gainsay.enrich.api.Status;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.api.Part;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Denials of labelled articles, and the claims that they answer.
 *
 * @param articles the events of each document as the ledger gets them: of headline and body, in reading order
 * @param links of the same events
 */
record LabelledLinks(Map<String, List<Event>> articles, Set<Pair> links) {

    private static final Path EVENTS = Path.of("../enrich/src/test/resources/gold");

    /**
     * A denial and a claim that it answers.
     *
     * @param doc their document
     * @param denial index among its events
     * @param claim index among its events
     */
    record Pair(String doc, int denial, int claim) {}

    /** Reads a file of links, and from the labelled files the events of the documents in it. */
    static LabelledLinks read(String set) throws IOException {
        List<JsonNode> lines = lines(Path.of("src/test/resources/links", set + ".jsonl"));
        Map<String, List<JsonNode>> documents = new LinkedHashMap<>();
        lines.forEach(line -> documents.put(line.get("doc").asString(), new ArrayList<>()));
        for (String file : List.of("dev-articles", "hold-articles", "wide-articles")) {
            for (JsonNode sentence : lines(EVENTS.resolve(file + ".jsonl"))) {
                List<JsonNode> document = documents.get(sentence.get("doc").asString());
                if (document != null) {
                    document.add(sentence);
                }
            }
        }
        Map<String, List<Event>> articles = new TreeMap<>();
        Map<String, Integer> places = new HashMap<>();
        documents.forEach((doc, sentences) -> articles.put(doc, events(doc, sentences, places)));
        Set<Pair> links = new HashSet<>();
        for (JsonNode line : lines) {
            String doc = line.get("doc").asString();
            @Nullable Integer denial = places.get(place(doc, line));
            for (JsonNode claim : line.get("answers")) {
                @Nullable Integer answered = places.get(place(doc, claim));
                if (denial != null && answered != null) {
                    links.add(new Pair(doc, denial, answered));
                }
            }
        }
        return new LabelledLinks(articles, links);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(JsonSerde.MAPPER::readTree).toList();
    }

    private static String place(String doc, JsonNode line) {
        return doc + " " + line.get("i").asInt() + " " + line.get("event").asInt();
    }

    private static List<Event> events(String doc, List<JsonNode> sentences, Map<String, Integer> places) {
        List<Event> events = new ArrayList<>();
        sentences.sort(Comparator.comparingInt(sentence -> sentence.get("i").asInt()));
        for (JsonNode sentence : sentences) {
            Part.Kind part = Part.Kind.of(sentence.get("part").asString());
            if (part == Part.Kind.HEADLINE || part == Part.Kind.BODY) {
                for (int k = 0; k < sentence.get("events").size(); k++) {
                    places.put(doc + " " + sentence.get("i").asInt() + " " + k, events.size());
                    events.add(event(sentence, part, sentence.get("events").get(k)));
                }
            }
        }
        return events;
    }

    private static Event event(JsonNode sentence, Part.Kind part, JsonNode event) {
        JsonNode kind = event.get("kind");
        String text = sentence.get("text").asString();
        return new Event(
                EventType.valueOf(event.get("type").asString()),
                kind == null || kind.isNull() ? null : DenialKind.valueOf(kind.asString()),
                ids(event.get("sources")),
                ids(event.get("suppliers")),
                ids(event.get("recipients")),
                Action.valueOf(event.get("action").asString()),
                Status.valueOf(event.get("status").asString()),
                event.get("hedged").asBoolean(),
                ids(event.get("equipment")),
                event.get("inherited").asBoolean(),
                new Evidence(
                        sentence.get("i").asInt(),
                        part,
                        text,
                        new Span(0, text.length()),
                        text,
                        List.of(),
                        "labelled",
                        1,
                        null));
    }

    private static List<String> ids(JsonNode array) {
        List<String> ids = new ArrayList<>();
        array.forEach(id -> ids.add(id.asString()));
        return ids;
    }
}
