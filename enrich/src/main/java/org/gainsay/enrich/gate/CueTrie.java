package org.gainsay.enrich.gate;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Which cues stand in a stretch of text, in one pass without allocation.
 *
 * <p>A trie over characters that is entered at the start of each word. Words begin where words begin, so no automaton
 * with failure links is needed: a cue costs at most its own length, and almost every word leaves the trie after two or
 * three characters. Case and accents are folded by the same table look-up that finds the child, which a ready-made
 * matcher would need a copy of the text for.
 */
final class CueTrie {

    private static final int SYMBOLS = 37;
    private static final int SPACE = 36;
    private static final byte NONE = -1;
    private static final byte[] SYMBOL = symbols();

    private int[] next;
    private int[] whole;
    private int[] prefix;
    private int nodes = 1;

    CueTrie() {
        next = new int[SYMBOLS * 64];
        whole = new int[64];
        prefix = new int[64];
    }

    private static byte[] symbols() {
        byte[] table = new byte[0x2100];
        Arrays.fill(table, NONE);
        for (char c = 'a'; c <= 'z'; c++) {
            table[c] = (byte) (c - 'a');
            table[Character.toUpperCase(c)] = (byte) (c - 'a');
        }
        for (char c = '0'; c <= '9'; c++) {
            table[c] = (byte) (26 + c - '0');
        }
        for (char c = 0x80; c < table.length; c++) {
            if (Character.isLetter(c)) {
                char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .charAt(0);
                table[c] = base < 128 ? table[base] : NONE;
            }
        }
        for (char c : new char[] {' ', '\t', '\n', '\r', '-', '\u00a0', '\u2010', '\u2011', '\u2013'}) {
            table[c] = SPACE;
        }
        return table;
    }

    private static int symbol(char c) {
        return c < SYMBOL.length ? SYMBOL[c] : NONE;
    }

    /** Adds a cue; a {@code *} at its end makes it the beginning of words, and a hyphen may be missing in the text. */
    void add(String cue, int bits) {
        insert(cue, bits);
        if (cue.indexOf('-') > 0) {
            insert(cue.replace("-", ""), bits);
        }
    }

    private void insert(String cue, int bits) {
        boolean open = cue.endsWith("*");
        int node = 0;
        int length = open ? cue.length() - 1 : cue.length();
        for (int i = 0; i < length; i++) {
            int symbol = symbol(cue.charAt(i));
            if (symbol != NONE) {
                node = child(node, symbol);
            }
        }
        (open ? prefix : whole)[node] |= bits;
    }

    private int child(int node, int symbol) {
        int at = node * SYMBOLS + symbol;
        if (next[at] == 0) {
            if (nodes == whole.length) {
                next = Arrays.copyOf(next, next.length * 2);
                whole = Arrays.copyOf(whole, nodes * 2);
                prefix = Arrays.copyOf(prefix, nodes * 2);
            }
            next[at] = nodes++;
        }
        return next[at];
    }

    /** The bits of all cues between start and end. */
    int scan(CharSequence text, int start, int end) {
        int bits = 0;
        int at = start;
        while (at < end) {
            int symbol = symbol(text.charAt(at));
            if (symbol < 0 || symbol == SPACE) {
                at++;
                continue;
            }
            bits |= cues(text, at, end);
            while (at < end) {
                int in = symbol(text.charAt(at));
                if (in < 0 || in == SPACE) {
                    break;
                }
                at++;
            }
        }
        return bits;
    }

    private int cues(CharSequence text, int from, int end) {
        int bits = 0;
        int node = 0;
        int at = from;
        while (at < end) {
            int symbol = symbol(text.charAt(at));
            if (symbol < 0) {
                break;
            }
            if (symbol == SPACE) {
                bits |= whole[node];
                while (at + 1 < end && symbol(text.charAt(at + 1)) == SPACE) {
                    at++;
                }
            }
            node = next[node * SYMBOLS + symbol];
            if (node == 0) {
                return bits;
            }
            bits |= prefix[node];
            at++;
        }
        return bits | whole[node];
    }
}
