package org.gainsay.enrich.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.enrich.Articles;
import org.gainsay.enrich.SharedAnalyser;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Span;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.Part;
import org.junit.jupiter.api.Test;

class ConsensusAnalyserTest {

    private static List<Event> read(Article article) {
        return SharedAnalyser.whole().analyse(article).stream()
                .flatMap(sentence -> sentence.events().stream())
                .toList();
    }

    private static Article article(String text) {
        return Articles.of("a", List.of(new Part(Part.Kind.BODY, text)));
    }

    @Test
    void denialOfOneLineTakesTheMatterThatItAnswers() {
        List<Event> events = read(article("Norway accused Bhutan of having shipped mortars to Laos last year."
                + " Bhutan's foreign ministry rejected the accusation as baseless."));
        assertThat(events).hasSize(2);
        Event denial = events.get(1);
        assertThat(denial.type()).isEqualTo(EventType.DENIAL);
        assertThat(denial.sources()).containsExactly("BT");
        assertThat(denial.suppliers()).containsExactly("BT");
        assertThat(denial.recipients()).containsExactly("LA");
        assertThat(denial.equipment()).containsExactly("artillery");
        assertThat(denial.inherited()).isTrue();
        assertThat(denial.evidence().answers()).isZero();
        assertThat(denial.evidence().rule()).isNotBlank();
    }

    @Test
    void cuesStandInTheSentence() {
        String text = "It was a mild day. Peru denied that it had sold tanks to Chile.";
        Event denial = read(article(text)).get(0);
        assertThat(denial.evidence().cues()).isNotEmpty().allSatisfy(cue -> {
            Span sentence = denial.evidence().span();
            assertThat(cue.start()).isGreaterThanOrEqualTo(sentence.start());
            assertThat(cue.end()).isLessThanOrEqualTo(sentence.end()).isGreaterThan(cue.start());
        });
    }

    @Test
    void claimThatNamesNoGoodsIsAboutAllOfTheMatterThatItTakesUp() {
        List<Event> events = read(article("Norway says that Bhutan has sent Laos mortars, drone parts and body armour."
                + " The consignments left Bhutan between June and August, Norway's intelligence service said."));
        assertThat(events).hasSize(2).allSatisfy(event -> assertThat(event.equipment())
                .containsExactly("artillery", "drones", "protective-gear"));
    }

    @Test
    void articleAboutOtherThingsIsLeftAlone() {
        assertThat(read(article("The orchestra played. The mayor denied that taxes would rise.")))
                .isEmpty();
    }

    @Test
    void sameArticleIsReadTheSameEveryTime() {
        Article article = article("Norway says Bhutan sent Laos drones. Bhutan denies it. Laos said it got none.");
        assertThat(read(article)).isEqualTo(read(article));
    }
}
