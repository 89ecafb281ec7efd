package org.gainsay.enrich.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Tells sentences of other languages from English ones, by their small words and their script.
 *
 * <p>Made for foreign sentences between English ones; a sentence with too few small words to tell counts as English.
 * Reads at most the first {@value #READ} characters.
 */
public final class SentenceLanguage {

    static final int READ = 1_000;

    private static final String ENGLISH = "en";

    /** So many different small words of one language, at least, make a sentence that language's. */
    private static final int ENOUGH = 3;

    private static final Map<String, Set<String>> LANGUAGES = read();

    private SentenceLanguage() {}

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> languages = new HashMap<>();
        String file = "function-words.tsv";
        try (InputStream in = Objects.requireNonNull(SentenceLanguage.class.getResourceAsStream(file), file)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#") && !line.startsWith("language\t")) {
                    String[] cells = line.split("\t", -1);
                    for (String word : cells[1].split("\\|", -1)) {
                        languages
                                .computeIfAbsent(word, unused -> new HashSet<>())
                                .add(cells[0]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return languages;
    }

    /** Whether a sentence is in another language than English. */
    public static boolean isForeign(CharSequence sentence) {
        int length = Math.min(sentence.length(), READ);
        return isMostlyOtherScript(sentence, length) || hasForeignWords(sentence, length);
    }

    private static boolean isMostlyOtherScript(CharSequence text, int length) {
        int latin = 0;
        int other = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                boolean isLatin = c < 0x250 || (c >= 0x1e00 && c < 0x1f00);
                latin += isLatin ? 1 : 0;
                other += isLatin ? 0 : 1;
            }
        }
        return other > ENOUGH && other > latin;
    }

    private static boolean hasForeignWords(CharSequence text, int length) {
        Set<String> words = new HashSet<>();
        int start = 0;
        for (int i = 0; i <= length; i++) {
            if (i == length || !Character.isLetter(text.charAt(i))) {
                if (i > start && Character.isLowerCase(text.charAt(start))) {
                    words.add(text.subSequence(start, i).toString().toLowerCase(Locale.ROOT));
                }
                start = i + 1;
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word ->
                LANGUAGES.getOrDefault(word, Set.of()).forEach(language -> counts.merge(language, 1, Integer::sum)));
        int english = counts.getOrDefault(ENGLISH, 0);
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return most >= ENOUGH && most > 2 * english;
    }
}
