package org.gainsay.enrich.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest phrase of a list that starts at a word.
 *
 * <p>A trie over folded words. A phrase's own spelling is its case rule: a small word matches in any case, a capitalised
 * one only where the text has a capital, and one all in capitals only where the text has it so (of four letters or more
 * a first capital will do: "Nato"). A look-up costs at most the words of the longest phrase.
 *
 * @param <E> what a phrase stands for
 */
final class PhraseIndex<E> {

    /** A phrase found: the entry and how many words it took. */
    record Match<E>(E entry, int words) {}

    private record Phrase<E>(List<String> spelling, E entry) {

        boolean fits(List<Words.Word> words, int from) {
            for (int i = 0; i < spelling.size(); i++) {
                if (!fits(spelling.get(i), words.get(from + i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean fits(String spelling, Words.Word word) {
            if (!Character.isUpperCase(spelling.charAt(0))) {
                return true;
            }
            boolean shouted = spelling.chars().noneMatch(Character::isLowerCase);
            int letters = (int) spelling.chars().filter(Character::isLetter).count();
            boolean allCapitals = shouted && letters > 1 && letters < 4;
            return allCapitals ? word.allCapitals() : word.capital();
        }
    }

    private static final class Node<E> {
        private final Map<String, Node<E>> next = new HashMap<>();
        private final List<Phrase<E>> phrases = new ArrayList<>(1);
    }

    /** Between two words that a comma parts: no word is spelled so. */
    private static final String COMMA = ",";

    private final Node<E> root = new Node<>();

    /** Adds a phrase; a hyphened word is known in one piece, too ({@code T-72}, {@code T72}). A later entry comes first. */
    void add(String phrase, E entry) {
        insert(phrase, entry);
        if (phrase.indexOf('-') > 0) {
            insert(phrase.replace("-", ""), entry);
        }
    }

    private void insert(String phrase, E entry) {
        List<Words.Word> words = Words.of(phrase);
        Node<E> node = root;
        List<String> spelling = new ArrayList<>(words.size());
        for (Words.Word word : words) {
            if (word.gap() == Words.Gap.COMMA) {
                node = node.next.computeIfAbsent(COMMA, unused -> new Node<>());
            }
            node = node.next.computeIfAbsent(word.text(), unused -> new Node<>());
            spelling.add(phrase.substring(word.start(), word.end()));
        }
        node.phrases.add(0, new Phrase<>(List.copyOf(spelling), entry));
    }

    /** The longest phrase that starts at the word {@code from} and whose entry is accepted, else null. */
    @Nullable
    Match<E> longest(List<Words.Word> words, int from, Predicate<Match<E>> accepted) {
        Node<E> node = root;
        Match<E> best = null;
        for (int at = from; at < words.size(); at++) {
            if (at > from && !continues(words, at)) {
                break;
            }
            Node<E> gap = words.get(at).gap() == Words.Gap.COMMA && at > from ? node.next.get(COMMA) : node;
            Node<E> next = gap == null ? null : gap.next.get(words.get(at).text());
            if (next == null) {
                break;
            }
            node = next;
            for (Phrase<E> phrase : node.phrases) {
                Match<E> match = new Match<>(phrase.entry(), at + 1 - from);
                if (phrase.fits(words, from) && accepted.test(match)) {
                    best = match;
                    break;
                }
            }
        }
        return best;
    }

    private static boolean continues(List<Words.Word> words, int at) {
        Words.Word word = words.get(at);
        return word.joined()
                || word.gap() == Words.Gap.COMMA
                || word.gap() == Words.Gap.SLASH
                || word.gap() == Words.Gap.POSSESSIVE
                || (word.gap() == Words.Gap.STOP && words.get(at - 1).text().length() <= 4);
    }
}
