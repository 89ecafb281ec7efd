package org.gainsay.enrich.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gainsay.enrich.choice.Task;
import org.jspecify.annotations.Nullable;

/** Names what reads an article: the rules by a number, the models and lexicons by their digest. */
final class AnalyserVersion {

    /** Of the rules that are code: raise it when they read otherwise. */
    static final String RULES = "5";

    /** Bytes of the digest that are written: two readings of all that will ever be loaded do not share them. */
    private static final int BYTES = 6;

    private static final String LEXICON = "lexicon/";

    /** All that is read from the class path, below {@code org.gainsay.enrich}, but for the choices' models. */
    private static final List<String> TABLES = List.of(
            "analysis/consensus.tsv",
            "encoder/reader.onnx.gz",
            "encoder/word-pieces.txt",
            "frame/nouns.tsv",
            "frame/verbs.tsv",
            "gate/cues.tsv",
            "lexicon/actors.tsv",
            "lexicon/countries.tsv",
            "lexicon/equipment.tsv",
            "lexicon/guards.tsv",
            "lexicon/name-patterns.tsv",
            "lexicon/places.tsv",
            "parse/nlp4j.xml",
            "sentence/abbreviations.tsv",
            "sentence/function-words.tsv");

    /**
     * The version of an analyser with the models that come with it, such as {@code 4-1f0e9d8c7b6a}.
     *
     * @param userLexicons a folder whose files of the lexicons' names add to them, or null
     */
    static String of(@Nullable Path userLexicons) {
        MessageDigest digest = sha256();
        try {
            for (String file : files().toList()) {
                digest.update(file.getBytes(StandardCharsets.UTF_8));
                try (InputStream in = Objects.requireNonNull(
                        AnalyserVersion.class.getResourceAsStream("/org/gainsay/enrich/" + file), file)) {
                    digest.update(in.readAllBytes());
                }
                Path own = userLexicons == null || !file.startsWith(LEXICON)
                        ? null
                        : userLexicons.resolve(file.substring(LEXICON.length()));
                if (own != null && Files.exists(own)) {
                    digest.update(Files.readAllBytes(own));
                }
                digest.update((byte) 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the models and lexicons cannot be read", e);
        }
        return RULES + "-" + HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** The names of the files, in the order in which they go into the digest. */
    static Stream<String> files() {
        return Stream.concat(TABLES.stream(), Stream.of(Task.values()).map(task -> "choice/" + task.file()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private AnalyserVersion() {}
}
