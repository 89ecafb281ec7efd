package org.gainsay.aggregate.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KeyTest {

    @Test
    void plainPartsStandBetweenBars() {
        assertThat(Key.of("RU", "SUPPLIER", "CLAIM")).isEqualTo("RU|SUPPLIER|CLAIM");
        assertThat(Key.of("CN", "", "drones")).isEqualTo("CN||drones");
    }

    @Property(tries = 500)
    void anyPartsComeBack(@ForAll @Size(min = 1, max = 4) List<String> parts) {
        assertThat(Key.parts(Key.of(parts.toArray(String[]::new)))).isEqualTo(parts);
    }

    @Property(tries = 200)
    void keysHoldNoControlCharacter(@ForAll String part) {
        assertThat(Key.of(part).chars()).allMatch(c -> c >= ' ');
    }

    @Test
    void timesSortAsTheirTexts() {
        List<Instant> times = Stream.of(
                        Instant.MIN,
                        Instant.parse("0001-01-01T00:00:00Z"),
                        Instant.EPOCH.minusNanos(1),
                        Instant.EPOCH,
                        Instant.EPOCH.plusNanos(1),
                        Instant.parse("2026-03-03T10:00:00Z"),
                        Instant.MAX)
                .toList();

        assertThat(times.stream().map(Sortable::time)).isSorted().doesNotHaveDuplicates();
        assertThat(times.stream().map(Sortable::time).map(Sortable::time)).containsExactlyElementsOf(times);
    }
}
