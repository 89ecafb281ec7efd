package org.gainsay.enrich.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.enrich.Articles;
import org.gainsay.enrich.SharedAnalyser;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.Part;
import org.junit.jupiter.api.Test;

/** Hostile text costs bounded time and never the other sentences of its article. */
class RobustnessTest {

    private static final String GOOD = "Ruritania's neighbour Fiji said on Monday that Gabon had sold tanks to Peru.";

    private static void survives(String hostile) {
        ArticleEvents events = SharedAnalyser.get().articleEvents(Articles.body("h", hostile, GOOD));

        assertThat(events.events()).anySatisfy(event -> {
            assertThat(event.sources()).containsExactly("FJ");
            assertThat(event.suppliers()).containsExactly("GA");
            assertThat(event.recipients()).containsExactly("PE");
        });
    }

    @Test
    void aSentenceOfAHundredThousandCharacters() {
        survives("tanks and shells ".repeat(6_000));
    }

    @Test
    void aHundredThousandCharactersWithNoSpace() {
        survives("tank".repeat(25_000));
    }

    @Test
    void aMillionQuotationMarks() {
        survives("\"".repeat(1_000_000));
    }

    @Test
    void controlAndBidirectionalCharacters() {
        survives("Gabon\u0000\u0007 sold \u202Etanks\u202C \u200Fto\u200E Peru\uFEFF \uD800 denied\u001B[31m it.");
    }

    @Test
    void nestedParentheses() {
        survives("(".repeat(20_000) + "Gabon sold tanks" + ")".repeat(20_000));
    }

    @Test
    void tenThousandSentences() {
        survives("It rained in Gabon. ".repeat(10_000).strip());
    }

    @Test
    void otherLanguagesAreLeftAlone() {
        survives("Le ministère a démenti hier avoir livré des chars. Министерство опровергло поставки оружия.");
    }

    @Test
    void offsetsPointIntoTheArticlesText() {
        Article article = Articles.of(
                "o",
                List.of(
                        new Part(Part.Kind.HEADLINE, "Gabon denies selling tanks to Peru"),
                        new Part(Part.Kind.BODY, "It rained. " + GOOD)));

        ArticleEvents events = SharedAnalyser.get().articleEvents(article);

        assertThat(events.events()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(event -> {
            var evidence = event.evidence();
            assertThat(article.text()
                            .substring(evidence.span().start(), evidence.span().end()))
                    .isEqualTo(evidence.text());
            assertThat(evidence.cues()).allSatisfy(cue -> assertThat(cue.start())
                    .isBetween(evidence.span().start(), evidence.span().end()));
        });
    }

    @Test
    void captionsAndCommentsStayOutOfTheLedger() {
        Article article =
                Articles.of("c", List.of(new Part(Part.Kind.CAPTION, GOOD), new Part(Part.Kind.COMMENT, GOOD)));

        assertThat(SharedAnalyser.get().analyse(article))
                .anyMatch(s -> !s.events().isEmpty());
        assertThat(SharedAnalyser.get().articleEvents(article).events()).isEmpty();
    }
}
