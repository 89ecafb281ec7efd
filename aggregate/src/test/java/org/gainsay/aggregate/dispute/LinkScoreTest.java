package org.gainsay.aggregate.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How well denials are joined to the claims of their article, with the events as labelled: {@code deploy/docs/quality.md}. */
class LinkScoreTest {

    private static final Logger LOG = LoggerFactory.getLogger(LinkScoreTest.class);

    @ParameterizedTest
    @CsvSource({"dev, 0.95", "hold, 0.93", "fresh, 0.88"})
    void linksAreFoundAsLabelled(String set, double floor) throws IOException {
        LabelledLinks labelled = LabelledLinks.read(set);
        Set<LabelledLinks.Pair> found = new HashSet<>();
        labelled.articles().forEach((doc, events) -> {
            List<List<Links.Link>> links = Links.of(events);
            for (int denial = 0; denial < links.size(); denial++) {
                for (Links.Link link : links.get(denial)) {
                    found.add(new LabelledLinks.Pair(doc, denial, link.claim()));
                }
            }
        });
        Set<LabelledLinks.Pair> right = new HashSet<>(found);
        right.retainAll(labelled.links());
        double precision = (double) right.size() / found.size();
        double recall = (double) right.size() / labelled.links().size();
        double f1 = 2 * precision * recall / (precision + recall);
        String score = "%s: %d links, precision %.3f, recall %.3f, F1 %.3f"
                .formatted(set, labelled.links().size(), precision, recall, f1);
        LOG.info(score);
        assertThat(f1)
                .as("%s; too many: %s; missed: %s", score, less(found, right), less(labelled.links(), right))
                .isGreaterThan(floor);
    }

    private static List<String> less(Set<LabelledLinks.Pair> all, Set<LabelledLinks.Pair> some) {
        return all.stream()
                .filter(pair -> !some.contains(pair))
                .map(LabelledLinks.Pair::toString)
                .sorted()
                .collect(Collectors.toList());
    }
}
