package org.gainsay.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.gainsay.enrich.api.ArticleEvents;

class AggregateTopologyProperties {

    @Provide
    Arbitrary<List<Step>> histories() {
        return Histories.histories(20);
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void topicsEndAsTheRecount(@ForAll("histories") List<Step> steps) {
        try (LedgerDriver ledger = new LedgerDriver()) {
            for (Step step : steps) {
                ArticleEvents events = step.events();
                if (events == null) {
                    ledger.withdraw(step.article());
                } else {
                    ledger.put(events);
                }
            }
            assertThat(ledger.json()).isEqualTo(Recounted.json(Step.latest(steps)));
        }
    }
}
