package org.gainsay.deploy.dashboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {

    @ParameterizedTest
    @CsvSource({"UY,UY|CLAIM", "A|B,A%7CB|CLAIM", "50%,50%25|CLAIM", "Škoda,Škoda|CLAIM"})
    void partsThatHoldABarAreEncoded(String part, String key) {
        assertThat(Keys.of(part, "CLAIM")).isEqualTo(key);
    }
}
