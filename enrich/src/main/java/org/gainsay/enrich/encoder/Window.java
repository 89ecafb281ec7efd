package org.gainsay.enrich.encoder;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.enrich.encoder.WordPieces.Piece;

/**
 * A stretch of an article that is encoded at once: the encoder sees no farther.
 *
 * @param ids the word pieces, with an opening one, and a closing one after every sentence
 * @param places its sentences
 */
record Window(List<Integer> ids, List<Place> places) {

    /** The most pieces: the encoder was trained on no more. */
    static final int MOST = 510;

    /** The most pieces of a sentence that are looked at. */
    static final int MOST_OF_SENTENCE = 120;

    /**
     * A sentence in a window.
     *
     * @param sentence its index in the article
     * @param first its first piece
     * @param end its closing piece
     * @param own whether it is to be read here; else it stands here for what others point back to
     * @param pieces its pieces
     */
    record Place(int sentence, int first, int end, boolean own, List<Piece> pieces) {

        /** The pieces of a stretch of its text: first, and one past the last; empty if it was cut off. */
        int[] pieces(int from, int to) {
            int low = -1;
            int high = -1;
            for (int k = 0; k < pieces.size(); k++) {
                int at = pieces.get(k).start();
                if (at >= from && at < to) {
                    low = low < 0 ? first + k : low;
                    high = first + k + 1;
                }
            }
            return low < 0 ? new int[0] : new int[] {low, high};
        }
    }

    /** The windows of an article, each with the first sentence and some before its own as context. */
    static List<Window> of(List<Passage> article, WordPieces words) {
        List<List<Piece>> cut = article.stream()
                .map(passage -> words.cut(passage.text(), MOST_OF_SENTENCE))
                .toList();
        List<Window> out = new ArrayList<>();
        for (int next = 0; next < cut.size(); ) {
            Builder window = new Builder(words);
            int first = next;
            if (next > 0) {
                window.add(0, cut.get(0), false);
                int size = cut.get(0).size() + 1;
                while (first - 1 > 0 && size + cut.get(first - 1).size() + 1 <= MOST / 2) {
                    first--;
                    size += cut.get(first).size() + 1;
                }
            }
            int k = first;
            while (k < cut.size()
                    && (k <= next || window.ids.size() + cut.get(k).size() + 1 <= MOST)) {
                window.add(k, cut.get(k), k >= next);
                k++;
            }
            next = k;
            out.add(window.build());
        }
        return out;
    }

    private static final class Builder {
        private final WordPieces words;
        private final List<Integer> ids = new ArrayList<>();
        private final List<Place> places = new ArrayList<>();

        private Builder(WordPieces words) {
            this.words = words;
            ids.add(words.opening);
        }

        private void add(int sentence, List<Piece> pieces, boolean own) {
            places.add(new Place(sentence, ids.size(), ids.size() + pieces.size(), own, pieces));
            pieces.forEach(piece -> ids.add(piece.id()));
            ids.add(words.closing);
        }

        private Window build() {
            return new Window(List.copyOf(ids), List.copyOf(places));
        }
    }
}
