package org.gainsay.deploy.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gainsay.deploy.config.ConfigurationException;
import org.gainsay.enrich.lexicon.ActorMention;
import org.gainsay.enrich.lexicon.GoodsMention;
import org.gainsay.enrich.lexicon.Lexicon;
import org.gainsay.ingest.api.JsonSerde;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code gainsay passages}. */
@Command(
        name = "passages",
        description = "Writes labelled articles with the actors and goods that their sentences name: what the encoder's"
                + " model is trained on. Needs no Kafka.",
        footer = {
            "",
            "One JSON object a line and article: set, doc, and of each sentence text, part, events, actors and goods.",
            "How the model is trained from it stands in enrich/encoder/README.md."
        })
public final class PassagesCommand implements Callable<Integer> {

    /** The labelled articles are of no day; who held an office then is meant. */
    private static final LocalDate WRITTEN = LocalDate.of(2026, 6, 1);

    @Parameters(paramLabel = "GOLD", arity = "1..*", description = "Files of labelled sentences, a JSON object a line.")
    private List<Path> gold = List.of();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the articles are written.")
    private Path out = Path.of("");

    @Mixin
    private final AnalyserOption analysis = new AnalyserOption();

    @Override
    public Integer call() throws IOException {
        Lexicon lexicon = Lexicon.load(analysis.lexicons());
        try (BufferedWriter lines = Files.newBufferedWriter(out)) {
            for (Path file : gold) {
                String set = file.getFileName().toString().replaceFirst("[.]\\w+$", "");
                for (Map.Entry<String, List<JsonNode>> doc : documents(file).entrySet()) {
                    ObjectNode article = JsonSerde.MAPPER.createObjectNode();
                    article.put("set", set).put("doc", doc.getKey());
                    passages(doc.getValue(), lexicon, article.putArray("sentences"));
                    lines.write(JsonSerde.MAPPER.writeValueAsString(article));
                    lines.newLine();
                }
            }
        }
        return 0;
    }

    private static Map<String, List<JsonNode>> documents(Path file) throws IOException {
        Map<String, List<JsonNode>> documents = new LinkedHashMap<>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    JsonNode sentence = JsonSerde.MAPPER.readTree(line);
                    if (!sentence.path("doc").isString()
                            || !sentence.path("text").isString()) {
                        throw new ConfigurationException(file + ": line " + number + " has no doc or no text");
                    }
                    documents
                            .computeIfAbsent(sentence.get("doc").asString(), doc -> new ArrayList<>())
                            .add(sentence);
                }
            }
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(file + ": no such file");
        } catch (JacksonException e) {
            throw new ConfigurationException(file + ": " + e.getOriginalMessage());
        }
        return documents;
    }

    private static void passages(List<JsonNode> sentences, Lexicon lexicon, ArrayNode out) {
        List<String> texts =
                sentences.stream().map(s -> s.get("text").asString()).toList();
        List<List<ActorMention>> actors = lexicon.actors().findAll(texts, WRITTEN);
        for (int i = 0; i < texts.size(); i++) {
            ObjectNode passage = out.addObject();
            passage.put("text", texts.get(i));
            passage.put("part", sentences.get(i).path("part").asString("body"));
            passage.set("events", sentences.get(i).withArray("events"));
            ArrayNode named = passage.putArray("actors");
            for (ActorMention actor : actors.get(i)) {
                named.addObject()
                        .put("start", actor.start())
                        .put("end", actor.end())
                        .put("kind", actor.kind().name())
                        .put("form", actor.form().name())
                        .set("ids", JsonSerde.MAPPER.valueToTree(actor.ids()));
            }
            ArrayNode goods = passage.putArray("goods");
            for (GoodsMention kind : lexicon.equipment().find(texts.get(i))) {
                goods.addObject()
                        .put("start", kind.start())
                        .put("end", kind.end())
                        .set("ids", JsonSerde.MAPPER.valueToTree(kind.ids()));
            }
        }
    }
}
