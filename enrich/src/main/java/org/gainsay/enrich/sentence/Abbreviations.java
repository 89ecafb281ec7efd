package org.gainsay.enrich.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
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

    private final Map<Role, Set<String>> words = new EnumMap<>(Role.class);

    Abbreviations() {
        for (Role role : Role.values()) {
            words.put(role, new HashSet<>());
        }
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
        Set<String> set = Objects.requireNonNull(words.get(Role.valueOf(cells[0])));
        for (String word : cells[1].split("\\|", -1)) {
            set.add(word);
        }
    }

    /** Whether the text from start to end is a word of this role; its case counts only for names' abbreviations. */
    boolean is(Role role, CharSequence text, int start, int end) {
        if (end <= start || end - start > LONGEST) {
            return false;
        }
        String word = text.subSequence(start, end).toString();
        Set<String> set = words.getOrDefault(role, Set.of());
        return set.contains(word) || set.contains(word.toLowerCase(Locale.ROOT));
    }
}
