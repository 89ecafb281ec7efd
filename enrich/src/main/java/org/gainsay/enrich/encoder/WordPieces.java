package org.gainsay.enrich.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into the pieces of words that the encoder knows: lower case, without accents, longest match first (WordPiece, as
 * in Devlin and others, 2019).
 */
final class WordPieces {

    /** A piece, and where the word is that it belongs to: its first character, and one past its last. */
    record Piece(int id, int start, int end) {}

    private static final String FILE = "word-pieces.txt";
    private static final Pattern WORD = Pattern.compile("\\w+|[^\\w\\s]", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}");
    private static final int LONGEST_WORD = 60;

    private final Map<String, Integer> vocabulary;

    /** Opens a sequence. */
    final int opening;
    /** Closes a sentence. */
    final int closing;

    private final int unknown;

    WordPieces(List<String> pieces) {
        vocabulary = new HashMap<>(2 * pieces.size());
        for (String piece : pieces) {
            vocabulary.put(piece, vocabulary.size());
        }
        opening = id("[CLS]");
        closing = id("[SEP]");
        unknown = id("[UNK]");
    }

    static WordPieces load() {
        try (InputStream in = Objects.requireNonNull(WordPieces.class.getResourceAsStream(FILE), FILE)) {
            return new WordPieces(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int id(String piece) {
        return Objects.requireNonNull(vocabulary.get(piece), piece);
    }

    /** The first pieces of a text, {@code most} at most. */
    List<Piece> cut(String text, int most) {
        List<Piece> out = new ArrayList<>();
        Matcher word = WORD.matcher(text.replace('_', ' '));
        while (out.size() < most && word.find()) {
            String plain = ACCENT.matcher(
                            Normalizer.normalize(word.group().toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                    .replaceAll("");
            if (!plain.isEmpty()) {
                cut(plain, word.start(), word.end(), out);
            }
        }
        return out.size() > most ? List.copyOf(out.subList(0, most)) : out;
    }

    private void cut(String word, int start, int end, List<Piece> out) {
        int before = out.size();
        int from = 0;
        while (from < word.length() && word.length() <= LONGEST_WORD) {
            int to = word.length();
            Integer id = null;
            while (to > from && id == null) {
                id = vocabulary.get(from == 0 ? word.substring(0, to) : "##" + word.substring(from, to));
                to = id == null ? to - 1 : to;
            }
            if (id == null) {
                break;
            }
            out.add(new Piece(id, start, end));
            from = to;
        }
        if (from < word.length()) {
            out.subList(before, out.size()).clear();
            out.add(new Piece(unknown, start, end));
        }
    }
}
