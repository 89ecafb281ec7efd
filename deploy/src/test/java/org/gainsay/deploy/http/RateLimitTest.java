package org.gainsay.deploy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final long SECOND = 1_000_000_000L;

    private static int allowed(RateLimit limit, String client, int asked, long nanos) {
        int allowed = 0;
        for (int i = 0; i < asked; i++) {
            if (limit.allows(client, nanos)) {
                allowed++;
            }
        }
        return allowed;
    }

    @Test
    void burstIsFourSecondsWorthAndThenTheRateHolds() {
        RateLimit limit = new RateLimit(10);
        assertThat(allowed(limit, "a", 100, 0)).isEqualTo(40);
        assertThat(allowed(limit, "a", 100, SECOND)).isEqualTo(10);
        assertThat(allowed(limit, "a", 100, SECOND + SECOND / 2)).isEqualTo(5);
        assertThat(allowed(limit, "a", 100, 60 * SECOND)).isEqualTo(40);
    }

    @Test
    void clientsDoNotPayForEachOther() {
        RateLimit limit = new RateLimit(1);
        assertThat(allowed(limit, "a", 10, 0)).isEqualTo(4);
        assertThat(allowed(limit, "b", 10, 0)).isEqualTo(4);
    }

    @Test
    void onlySoManyClientsAreKnown() {
        RateLimit limit = new RateLimit(1, 3);
        for (int i = 0; i < 50; i++) {
            limit.allows("client-" + i, i);
        }
        assertThat(limit.clients()).isEqualTo(3);
    }

    @Test
    void noRateIsNoLimit() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit(0));
    }
}
