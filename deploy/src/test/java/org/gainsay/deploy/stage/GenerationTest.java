package org.gainsay.deploy.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GenerationTest {

    private static final Generation SECOND = new Generation(2);

    @Test
    void aGenerationOwnsItsStateAndNoOther() {
        List<String> names = List.of(
                "gainsay-aggregate-entries-changelog",
                "gainsay-aggregate-g2-entries-changelog",
                "gainsay-aggregate-g22-entries-changelog",
                "gainsay-aggregate-deltas-repartition",
                "gainsay-aggregate-g2-deltas-repartition",
                "gainsay-aggregate-generation",
                "gainsay-ingest-known-changelog",
                "gainsay-aggregate-of-somebody-else",
                "news.disputes.v1");

        assertThat(names.stream().filter(Generation.FIRST::isState).toList())
                .containsExactly("gainsay-aggregate-entries-changelog", "gainsay-aggregate-deltas-repartition");
        assertThat(names.stream().filter(SECOND::isState).toList())
                .containsExactly("gainsay-aggregate-g2-entries-changelog", "gainsay-aggregate-g2-deltas-repartition");
    }

    @Test
    void onlyWhatWasMadeForBuildingStandsBesideThePublishedTopics() {
        assertThat(SECOND.isBeside("news.disputes.v1.g2")).isTrue();
        assertThat(SECOND.isBeside("news.disputes.v1")).isFalse();
        assertThat(SECOND.isBeside("news.disputes.v1.g3")).isFalse();
        assertThat(SECOND.isBeside("news.of-somebody-else.g2")).isFalse();
        assertThat(Generation.FIRST.isBeside("news.disputes.v1.g1")).isFalse();
    }

    @Test
    void numbersAreReadFromNames() {
        assertThat(Generation.numbered(List.of(
                        "gainsay-aggregate",
                        "gainsay-aggregate-g2",
                        "gainsay-enrich-g4",
                        "news.events.v1.g3",
                        "gainsay-aggregate-generation",
                        "gainsay-aggregate-g2-deltas-repartition")))
                .containsExactly(SECOND, new Generation(3), new Generation(4));
    }
}
