package org.gainsay.enrich.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The classes of verbs and nouns that the rules speak of; immutable. */
public final class Vocabulary {

    private final Map<String, Set<VerbClass>> verbs;
    private final Map<String, Set<NounClass>> nouns;

    private Vocabulary(Map<String, Set<VerbClass>> verbs, Map<String, Set<NounClass>> nouns) {
        this.verbs = verbs;
        this.nouns = nouns;
    }

    /** Reads the built-in lists. */
    public static Vocabulary load() {
        return new Vocabulary(read("verbs.tsv", VerbClass.class), read("nouns.tsv", NounClass.class));
    }

    /** The classes of a verb by its lemma; empty if none is known. */
    public Set<VerbClass> verb(String lemma) {
        return verbs.getOrDefault(lemma, Set.of());
    }

    /** Whether a verb is of a class. */
    public boolean is(String lemma, VerbClass kind) {
        return verb(lemma).contains(kind);
    }

    /** The classes of a noun or adjective by its lemma; empty if none is known. */
    public Set<NounClass> noun(String lemma) {
        return nouns.getOrDefault(lemma, Set.of());
    }

    /** Whether a noun or adjective is of a class. */
    public boolean is(String lemma, NounClass kind) {
        return noun(lemma).contains(kind);
    }

    private static <C extends Enum<C>> Map<String, Set<C>> read(String file, Class<C> type) {
        Map<String, Set<C>> out = new HashMap<>();
        for (String line : text(file).lines().toList()) {
            String[] cells = line.split("\t", 2);
            if (line.startsWith("#") || cells.length < 2 || cells[0].equals("class")) {
                continue;
            }
            C kind = Enum.valueOf(type, cells[0]);
            for (String lemma : cells[1].split(" ", -1)) {
                out.computeIfAbsent(lemma, l -> EnumSet.noneOf(type)).add(kind);
            }
        }
        return out;
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
