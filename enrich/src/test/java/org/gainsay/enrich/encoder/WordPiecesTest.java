package org.gainsay.enrich.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.enrich.encoder.WordPieces.Piece;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

    private final WordPieces words =
            new WordPieces(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "mortar", "##s", "sao", "tome", ",", "2"));

    private List<Integer> ids(String text) {
        return words.cut(text, 100).stream().map(Piece::id).toList();
    }

    @Test
    void longestPieceComesFirst() {
        assertThat(ids("Mortars, 2")).containsExactly(4, 5, 8, 9);
    }

    @Test
    void accentsAndCaseMakeNoDifference() {
        assertThat(ids("São TOMÉ")).containsExactly(6, 7);
    }

    @Test
    void wordWithoutPiecesIsOneUnknown() {
        assertThat(ids("mortarzzz")).containsExactly(1);
        assertThat(ids("s".repeat(100_000))).containsExactly(1);
    }

    @Test
    void everyPieceKnowsItsWord() {
        assertThat(words.cut("a mortars", 100).subList(1, 3)).containsExactly(new Piece(4, 2, 9), new Piece(5, 2, 9));
    }

    @Test
    void noMoreThanAskedFor() {
        assertThat(words.cut("mortars ".repeat(1_000), 7)).hasSize(7);
    }
}
