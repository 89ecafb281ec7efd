package org.gainsay.enrich.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Words that take a full stop without ending a sentence, read from {@code abbreviations.tsv}. */
final class Abbreviations {

    /** What may follow the full stop. */
    enum Role {
        /** Always goes on: "Gen. Smith". */
        BEFORE_NAME,
        /** Goes on before a number: "No. 5", "Jan. 12". */
        BEFORE_NUMBER,
        /** Goes on before anything but a word that begins sentences: "Inc.", "a.m.". */
        ANYWHERE,
        /** No abbreviation: begins a sentence when it stands capitalised after one. */
        STARTER
    }

    private static final int LONGEST = 16;

    private static final Set<Role> NONE = Set.of();

    private final Map<String, Set<Role>> words = new HashMap<>();

    Abbreviations() {
        try (InputStream in = Objects.requireNonNull(
                Abbreviations.class.getResourceAsStream("abbreviations.tsv"), "abbreviations.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(this::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        if (line.isBlank() || line.startsWith("#") || line.startsWith("role\t")) {
            return;
        }
        String[] cells = line.split("\t", -1);
        Role role = Role.valueOf(cells[0]);
        for (String word : cells[1].split("\\|", -1)) {
            words.computeIfAbsent(word, unused -> EnumSet.noneOf(Role.class)).add(role);
        }
    }

    /** What the word from start to end may be; empty if it is in no list. */
    Set<Role> roles(CharSequence text, int start, int end) {
        if (end <= start || end - start > LONGEST) {
            return NONE;
        }
        String word = text.subSequence(start, end).toString();
        Set<Role> found = words.get(word);
        if (found != null) {
            return found;
        }
        String small = word.toLowerCase(Locale.ROOT);
        return small.equals(word) ? NONE : words.getOrDefault(small, NONE);
    }
}
