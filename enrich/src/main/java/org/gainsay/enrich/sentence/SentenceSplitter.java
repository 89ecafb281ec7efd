package org.gainsay.enrich.sentence;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.enrich.api.Span;

/**
 * Splits English news text into sentences.
 *
 * <p>A blank line always ends a sentence, a single line break never does by itself (lines may be hard-wrapped) unless a
 * bullet, a speaker or a clock time follows. A quotation that runs over several sentences is split inside. A sentence is
 * as long as it is: capping is the caller's. Linear in the length of the text; keeps no state and is safe for many
 * threads.
 */
public final class SentenceSplitter {

    private static final Boundaries BOUNDARIES = new Boundaries(new Abbreviations());

    private SentenceSplitter() {}

    /** The sentences in reading order, without the white space around them; offsets count in the text given. */
    public static List<Span> split(CharSequence text) {
        List<Span> sentences = new ArrayList<>();
        int start = Letters.skipSpace(text, 0);
        int at = ListMarkers.end(text, start);
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Letters.isPlain(c)) {
                at++;
                continue;
            }
            int end = c == '\n' || c == '\r' ? lineEnd(text, start, at) : stop(text, start, at, c);
            if (end < 0) {
                at = -end;
                continue;
            }
            int item = ListMarkers.next(text, start, end);
            if (item > 0) {
                add(sentences, text, start, item);
                start = item;
                at = Math.max(at, ListMarkers.end(text, item));
                continue;
            }
            add(sentences, text, start, end);
            start = Letters.skipSpace(text, end);
            at = ListMarkers.end(text, start);
        }
        addItems(sentences, text, start);
        return sentences;
    }

    private static void addItems(List<Span> sentences, CharSequence text, int from) {
        int start = from;
        int item = ListMarkers.next(text, start, text.length());
        while (item > 0) {
            add(sentences, text, start, item);
            start = item;
            item = ListMarkers.next(text, start, text.length());
        }
        add(sentences, text, start, text.length());
    }

    private static int stop(CharSequence text, int start, int at, char c) {
        return Letters.isTerminator(c) ? BOUNDARIES.after(text, start, at) : -(at + 1);
    }

    /** The end of a sentence at a line break, or the negated place from which to go on. */
    private static int lineEnd(CharSequence text, int start, int at) {
        int next = at;
        int breaks = 0;
        while (next < text.length() && Letters.isSpace(text.charAt(next))) {
            char c = text.charAt(next);
            boolean pair = c == '\n' && next > at && text.charAt(next - 1) == '\r';
            breaks += (c == '\n' || c == '\r') && !pair ? 1 : 0;
            next++;
        }
        boolean ends = breaks > 1 || LineStarts.beginsItem(text, next);
        return ends && at > start ? at : -next;
    }

    private static void add(List<Span> sentences, CharSequence text, int start, int end) {
        int trimmed = end;
        while (trimmed > start && Letters.isSpace(text.charAt(trimmed - 1))) {
            trimmed--;
        }
        if (trimmed > start) {
            sentences.add(new Span(start, trimmed));
        }
    }
}
