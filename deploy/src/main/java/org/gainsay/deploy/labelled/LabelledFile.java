package org.gainsay.deploy.labelled;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.Identity;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.api.Part;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The documents of a labelled file, put together again from their sentences. */
public final class LabelledFile {

    /** How such files are called. */
    public static final String EXTENSION = ".jsonl";

    private record Sentence(String doc, int i, String text, Part.@Nullable Kind part) {}

    private LabelledFile() {}

    /**
     * The documents by their names, in the file's order.
     *
     * <p>Neighbouring sentences of one part are joined with a space: where paragraphs ended is not known any more.
     *
     * @throws IllegalArgumentException if a line is no labelled sentence; the message names it
     */
    public static Map<String, Article> documents(byte[] file, Instant received) {
        Map<String, List<Sentence>> sentences = new LinkedHashMap<>();
        List<String> lines = new String(file, UTF_8).lines().toList();
        for (int n = 0; n < lines.size(); n++) {
            if (!lines.get(n).isBlank()) {
                Sentence sentence = sentence(lines.get(n), n + 1);
                sentences
                        .computeIfAbsent(sentence.doc(), doc -> new ArrayList<>())
                        .add(sentence);
            }
        }
        Map<String, Article> documents = new LinkedHashMap<>();
        sentences.forEach((doc, of) -> documents.put(doc, article(doc, of, received)));
        return documents;
    }

    @SuppressWarnings("ConstantValue") // Jackson leaves out what a line does not have
    private static Sentence sentence(String line, int number) {
        try {
            Sentence sentence = JsonSerde.MAPPER.readValue(line, Sentence.class);
            if (sentence == null || sentence.doc() == null || sentence.text() == null) {
                throw new IllegalArgumentException("line " + number + " has no \"doc\" or no \"text\"");
            }
            return sentence;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getOriginalMessage(), e);
        }
    }

    private static Article article(String doc, List<Sentence> sentences, Instant received) {
        List<Part> parts = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Part.Kind kind = sentence.part() == null ? Part.Kind.BODY : sentence.part();
            Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last != null && last.kind() == kind && kind != Part.Kind.HEADLINE) {
                parts.set(parts.size() - 1, new Part(kind, last.text() + " " + sentence.text()));
            } else if (!sentence.text().isBlank()) {
                parts.add(new Part(kind, sentence.text()));
            }
        }
        return new Article(
                doc,
                new Identity(Identity.By.RECORD_KEY, doc),
                doc,
                null,
                null,
                parts,
                List.of(),
                null,
                null,
                null,
                received,
                "en",
                List.of(),
                Map.of(),
                null);
    }
}
