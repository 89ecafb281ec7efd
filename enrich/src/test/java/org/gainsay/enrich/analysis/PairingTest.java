package org.gainsay.enrich.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Span;
import org.gainsay.enrich.api.Status;
import org.gainsay.enrich.encoder.Estimate;
import org.junit.jupiter.api.Test;

class PairingTest {

    private record Stated(EventType type, String supplier, String goods) {
        Pairing.Names names() {
            return new Pairing.Names(type, List.of("NO"), List.of(supplier), List.of(), List.of(goods));
        }
    }

    private static final Stated TANKS = new Stated(EventType.CLAIM, "BT", "armour");
    private static final Stated DRONES = new Stated(EventType.CLAIM, "LA", "drones");
    private static final Stated MINES = new Stated(EventType.CLAIM, "PE", "explosives");
    private static final Stated DENIED = new Stated(EventType.DENIAL, "BT", "armour");

    private static Map<String, Double> sure(String id) {
        return Map.of(id, 0.8);
    }

    private static Estimate estimate(EventType type, double probability, Stated likely) {
        return new Estimate(
                type,
                probability,
                sure("NO"),
                sure(likely.supplier()),
                Map.of(),
                sure(likely.goods()),
                Action.TRANSFER,
                Status.ACTUAL,
                false,
                DenialKind.REJECT,
                new Span(0, 0));
    }

    private static List<Estimate> estimates(double another, Stated first, Stated second) {
        return List.of(
                estimate(EventType.CLAIM, 0.9, first),
                estimate(EventType.CLAIM, another, second),
                estimate(EventType.DENIAL, 0.9, DENIED));
    }

    @Test
    void eachOfTwoClaimsGoesToTheEstimateThatAgreesWithIt() {
        assertThat(Pairing.of(estimates(0.9, TANKS, DRONES), List.of(DRONES, DENIED, TANKS), Stated::names))
                .containsExactly(TANKS, DRONES, DENIED);
        assertThat(Pairing.of(estimates(0.9, DRONES, TANKS), List.of(DRONES, TANKS), Stated::names))
                .containsExactly(DRONES, TANKS, null);
    }

    @Test
    void oneClaimGoesToTheSecondEstimateOnlyIfThatIsLikelyAndAgreesBetter() {
        assertThat(Pairing.of(estimates(0.9, TANKS, DRONES), List.of(DRONES), Stated::names))
                .containsExactly(null, DRONES, null);
        assertThat(Pairing.of(estimates(0.1, TANKS, DRONES), List.of(DRONES), Stated::names))
                .containsExactly(DRONES, null, null);
        assertThat(Pairing.of(estimates(0.9, TANKS, DRONES), List.of(MINES), Stated::names))
                .containsExactly(MINES, null, null);
    }

    @Test
    void whatIsMoreThanThereAreEstimatesIsLeftOut() {
        assertThat(Pairing.of(estimates(0.9, TANKS, DRONES), List.of(TANKS, DRONES, MINES), Stated::names))
                .containsExactly(TANKS, DRONES, null);
        assertThat(Pairing.of(List.of(), List.of(TANKS), Stated::names)).isEmpty();
    }
}
