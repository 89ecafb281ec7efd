package org.gainsay.aggregate.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.aggregate.Recounted;
import org.gainsay.aggregate.Says;
import org.gainsay.aggregate.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    private static final Instant FIRST = Instant.parse("2026-03-02T09:00:00Z");

    /** As many claims between two denials as are read at once, fewer and more. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 39, 40, 41, 90})
    void eachOfTheLatestDenialsLooksBackFromItsOwnTime(int between) {
        MemoryLedger ledger = new MemoryLedger();
        List<Step> steps = new ArrayList<>();
        for (int number = 0; number < 7 * (between + 1); number++) {
            Says article = Says.says("a" + number)
                    .at(FIRST.plus(Duration.ofMinutes(number)).toString());
            boolean denies = number % (between + 1) == between;
            steps.add(new Step(
                    "a" + number,
                    denies
                            ? article.denial("R denied it " + number, "RU", "RU", "SY", "artillery")
                                    .events()
                            : article.claim("R sent it " + number, "S" + number % 7, "RU", "SY", "artillery")
                                    .events()));
        }
        steps.forEach(ledger::take);
        ledger.deliverAll();

        assertThat(ledger.published()).isEqualTo(Recounted.json(Step.latest(steps)));
    }
}
