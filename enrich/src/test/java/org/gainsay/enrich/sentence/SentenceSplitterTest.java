package org.gainsay.enrich.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.enrich.api.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A {@code |} stands where a sentence ends and the next begins. */
class SentenceSplitterTest {

    private static List<String> split(String text) {
        return SentenceSplitter.split(text).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The boat came in. |Nobody saw it.",
                "Who paid for it? |The bank did.",
                "Stop there! |The gate is shut.",
                "It was signed by Edda F. Holm.",
                "See p. 12 and vol. 3 of the report.",
                "She works for Brandt & Co. at the harbour.",
                "She works for Brandt & Co. |They build boats.",
                "From the town one sees Mt. Hekla and St. Olaf's.",
                "It is Loftus Jr.'s barn.",
                "He lived in the U.S. for years. |He left the U.S. |Why did he go?",
                "The U.S. Senate met Lt. Col. Ana Fifita and Gen. Sato.",
                "At 6 a.m. the port opened; at 5 p.m. it shut.",
                "It cost $12.50. |That is a lot.",
                "It cost 1,200.50 crowns.",
                "He keeps bees (He once sold honey.) in the valley.",
                "Write to Ana.Fifita@example.org. |She answers.",
                "See https://www.example.org/a.b/page.html. |It is long.",
                "He said, 'It is late.' and left.",
                "He said, \"It is late.\" |She nodded.",
                "“We sold nothing.” |The minister left. |“Nor will we.”",
                "“It is late. |We go home,” he said.",
                "No!! |Really?? |What?! |So it is.",
                "1.) The first |2.) The second",
                "1) The first. |2) The second.",
                "1. The first |2. The second |3. The third",
                "a. The first |b. The second",
                "• The first |• The second",
                "A line that is\nwrapped in the middle.",
                "No. 10 replied. |Art. 5 says so.",
                "On Jan. 5 it rained.",
                "She works at Wahey! in the back office.",
                "It was you and I. |Did you see Karl I. Berg?",
                "He wrote that “the sea would be calm. . . .”",
                "\"It was [...] a long way [...]\" (Berg 12).",
                "It ended there . . . . |Then it rained.",
                "It never did.... |She went home.",
                "Well ... it was . . . late, you know.",
                "It was calm. |. . . The wind rose. . . .",
                "The end came.|Next it rained. |It paid 1,000.|That was all.",
                "He said so… |They left.",
                "It was late.” |He left.",
                "The firm, Tess Inc., sold it.",
                "It is 5.5 km to Skog.",
            })
    void splitsWhereAReaderWould(String marked) {
        String text = marked.replace("|", "");
        List<String> expected =
                List.of(marked.split("\\|")).stream().map(String::strip).toList();
        assertThat(split(text)).isEqualTo(expected);
    }

    @Test
    void aBlankLineEndsASentenceAndABreakByItselfDoesNot() {
        assertThat(split("A headline\n\nThe text goes\r\non here\r\n\r\nEnd"))
                .containsExactly("A headline", "The text goes\r\non here", "End");
    }

    @Test
    void bulletsSpeakersAndClockTimesBeginOnTheirLine() {
        assertThat(
                        split(
                                "Live:\n14:05 The ship left\n14.20 It came back\n- one thing\n* another\nQ: Why?\nA: Nobody knows\n1. End"))
                .containsExactly(
                        "Live:",
                        "14:05 The ship left",
                        "14.20 It came back",
                        "- one thing",
                        "* another",
                        "Q: Why?",
                        "A: Nobody knows",
                        "1. End");
    }

    @Test
    void sentencesCoverAllButWhiteSpaceInOrder() {
        String text = "  One. Two!\n\n Three? “Four.”  Five...\tsix";
        int at = 0;
        for (Span span : SentenceSplitter.split(text)) {
            assertThat(text.substring(at, span.start())).isBlank();
            assertThat(text.substring(span.start(), span.end()))
                    .isEqualTo(text.substring(span.start(), span.end()).strip());
            at = span.end();
        }
        assertThat(at).isEqualTo(text.length());
    }

    @Test
    void hostileTextEndsInBoundedTime() {
        assertThat(split("x".repeat(1_000_000))).hasSize(1);
        assertThat(split("\"".repeat(1_000_000))).hasSize(1);
        assertThat(split("(".repeat(200_000) + "a.".repeat(200_000))).isNotEmpty();
        assertThat(split(". ".repeat(300_000))).isNotEmpty();
        assertThat(split("1. a ".repeat(100_000))).isNotEmpty();
        assertThat(split("a.b ".repeat(200_000))).hasSize(1);
        assertThat(split("\u202e\u0000\ufeff\ud83d. \udc00")).isNotEmpty();
        assertThat(split("")).isEmpty();
        assertThat(split(" \n\n ")).isEmpty();
    }
}
