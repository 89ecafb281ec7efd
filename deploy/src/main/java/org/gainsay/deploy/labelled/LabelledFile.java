package org.gainsay.deploy.labelled;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gainsay.deploy.config.ConfigurationException;
import org.gainsay.enrich.score.LabelledSentence;
import org.gainsay.enrich.training.Trainer;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.Identity;
import org.gainsay.ingest.api.Part;
import tools.jackson.core.JacksonException;

/** A file of labelled sentences, a JSON object a line: the labels, and the documents put together again from their sentences. */
public final class LabelledFile {

    /** How such files are called. */
    public static final String EXTENSION = ".jsonl";

    private final List<LabelledSentence> sentences;

    private LabelledFile(List<LabelledSentence> sentences) {
        this.sentences = List.copyOf(sentences);
    }

    /**
     * Reads a file.
     *
     * @throws ConfigurationException if there is no such file, or a line of it is no labelled sentence
     */
    public static LabelledFile read(Path file) throws IOException {
        try {
            return of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(file + ": no such file");
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(file + ": " + e.getMessage());
        }
    }

    /**
     * Reads a file's bytes.
     *
     * @throws IllegalArgumentException if a line is no labelled sentence; the message names it
     */
    public static LabelledFile of(byte[] file) {
        List<LabelledSentence> sentences = new ArrayList<>();
        List<String> lines = new String(file, UTF_8).lines().toList();
        for (int n = 0; n < lines.size(); n++) {
            if (!lines.get(n).isBlank()) {
                sentences.add(sentence(lines.get(n), n + 1));
            }
        }
        return new LabelledFile(sentences);
    }

    private static LabelledSentence sentence(String line, int number) {
        try {
            return LabelledSentence.of(line);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + " " + e.getMessage(), e);
        }
    }

    /** All sentences in the file's order. */
    public List<LabelledSentence> sentences() {
        return sentences;
    }

    /** The sentences by their documents, both in the file's order. */
    public Map<String, List<LabelledSentence>> byDocument() {
        return sentences.stream()
                .collect(Collectors.groupingBy(LabelledSentence::doc, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * The documents by their names, in the file's order.
     *
     * <p>Neighbouring sentences of one part are joined with a space: where paragraphs ended is not known any more.
     */
    public Map<String, Article> documents(Instant received) {
        Map<String, Article> documents = new LinkedHashMap<>();
        byDocument().forEach((doc, of) -> documents.put(doc, article(doc, of, received)));
        return documents;
    }

    /** The documents with their labels, to be learnt from; they are of no day. */
    public List<Trainer.Lesson> lessons() {
        Map<String, Article> articles = documents(Instant.EPOCH);
        return byDocument().entrySet().stream()
                .map(doc -> new Trainer.Lesson(
                        doc.getKey(), Objects.requireNonNull(articles.get(doc.getKey())), doc.getValue()))
                .toList();
    }

    private static Article article(String doc, List<LabelledSentence> sentences, Instant received) {
        List<Part> parts = new ArrayList<>();
        for (LabelledSentence sentence : sentences) {
            Part.Kind kind = sentence.part();
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
