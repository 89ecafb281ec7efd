package org.gainsay.aggregate.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gainsay.aggregate.Histories;
import org.gainsay.aggregate.Recounted;
import org.gainsay.aggregate.Step;

/** Every step checks that nothing is negative, for a negative number stops the ledger. */
class LedgerProperties {

    @Provide
    Arbitrary<List<Step>> histories() {
        return Histories.histories(12);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void endsAsTheRecountHoweverDeltasOfDifferentArticlesInterleave(
            @ForAll("histories") List<Step> steps, @ForAll Random random, @ForAll boolean parted) {
        MemoryLedger ledger = parted ? new MemoryLedger(1) : new MemoryLedger();
        for (Step step : steps) {
            ledger.take(step);
            for (int some = random.nextInt(6); some > 0; some--) {
                ledger.deliver(random.nextInt());
            }
        }
        while (ledger.deliver(random.nextInt())) {}

        assertThat(ledger.published()).isEqualTo(Recounted.json(Step.latest(steps)));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void equalsTheRecountAfterEveryStep(@ForAll("histories") List<Step> steps) {
        MemoryLedger ledger = new MemoryLedger();
        List<Step> taken = new ArrayList<>();
        for (Step step : steps) {
            taken.add(step);
            ledger.take(step);
            ledger.deliverAll();
            assertThat(ledger.published()).isEqualTo(Recounted.json(Step.latest(taken)));
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void withdrawingEverythingLeavesNothingInAnyStore(@ForAll("histories") List<Step> steps) {
        MemoryLedger ledger = new MemoryLedger();
        steps.forEach(ledger::take);
        steps.forEach(step -> ledger.take(new Step(step.article(), null)));
        ledger.deliverAll();

        assertThat(ledger.published()).isEmpty();
        assertThat(ledger.isEmpty()).isTrue();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void sayingTheSameAgainSendsNothing(@ForAll("histories") List<Step> steps) {
        MemoryLedger ledger = new MemoryLedger();
        steps.forEach(ledger::take);
        ledger.deliverAll();
        Step.latest(steps).forEach(events -> ledger.take(new Step(events.article(), events)));

        assertThat(ledger.deliver(0)).isFalse();
    }
}
