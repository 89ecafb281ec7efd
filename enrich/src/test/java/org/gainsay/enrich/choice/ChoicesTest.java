package org.gainsay.enrich.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.enrich.Articles;
import org.gainsay.enrich.SharedAnalyser;
import org.gainsay.enrich.analysis.ReadingAnalyser;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.EventType;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    /** Takes the first option everywhere and keeps the features that it was shown. */
    private static final class Watching implements Decisions {

        private final List<String> features = new ArrayList<>();

        @Override
        public double states(Proposal proposal, List<String> shown) {
            features.addAll(shown);
            return 1;
        }

        @Override
        public int source(Proposal proposal, List<SourceOption> options) {
            options.forEach(o -> features.addAll(o.features()));
            return 0;
        }

        @Override
        public int antecedent(Proposal proposal, List<AntecedentOption> options) {
            options.forEach(o -> features.addAll(o.features()));
            return 0;
        }

        @Override
        public int role(Task role, Proposal proposal, List<RoleOption> options) {
            options.forEach(o -> features.addAll(o.features()));
            return 0;
        }
    }

    private static List<String> features(String text) {
        Watching watching = new Watching();
        ReadingAnalyser.with(SharedAnalyser.lexicon(), SharedAnalyser.parser(), watching)
                .analyse(Articles.body("x", text));
        return watching.features;
    }

    private static List<Event> events(String text) {
        return SharedAnalyser.get().articleEvents(Articles.body("x", text)).events();
    }

    @Test
    void noModelSeesWhoOrWhatIsMeant() {
        assertThat(features("Gabon sold mortars to Peru in May. Gabon called the report nonsense."))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        features("Fiji sold howitzers to Chad in May. Fiji called the report nonsense."));
    }

    @Test
    void aSentenceWithoutADealingAnswersTheOpenMatter() {
        List<Event> events = events("Fiji said on Monday that Gabon had sold mortars to Peru."
                + " Gabon's foreign minister called the story a fairy tale from beginning to end.");

        assertThat(events).extracting(Event::type).containsExactly(EventType.CLAIM, EventType.DENIAL);
        assertThat(events.get(1).sources()).containsExactly("GA");
        assertThat(events.get(1).suppliers()).containsExactly("GA");
        assertThat(events.get(1).recipients()).containsExactly("PE");
        assertThat(events.get(1).inherited()).isTrue();
    }

    @Test
    void aDealingThatIsOnlyAConditionIsNotMadeAnEventByAModel() {
        assertThat(events("If Gabon were to sell mortars to Peru, Fiji would close its port."))
                .isEmpty();
    }

    @Test
    void sameArticleIsReadAlikeAgain() {
        String text = "Fiji said that Gabon had sold mortars to Peru. Gabon denies it. Peru has asked for more shells.";

        assertThat(events(text)).isEqualTo(events(text));
    }
}
