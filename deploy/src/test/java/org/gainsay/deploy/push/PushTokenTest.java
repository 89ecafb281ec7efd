package org.gainsay.deploy.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushTokenTest {

    private static final String SECRET = "0123456789abcdef";

    private final PushToken token = new PushToken(SECRET);

    @Test
    void onlyTheWholeTokenOpens() {
        assertThat(token.isIn("Bearer " + SECRET)).isTrue();
        assertThat(token.isIn("bearer  " + SECRET)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer 0123456789abcde",
                "Bearer 0123456789abcdeF",
                "Bearer 0123456789abcdef0",
                "0123456789abcdef",
                "Basic 0123456789abcdef",
                "Bearer 0123456789abcdef, Bearer x",
            })
    void nothingElseDoes(String authorization) {
        assertThat(token.isIn(authorization)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hunter2hunter2", "with a space in it", "line\nfeed-line-feed", "ümlautümlautümlaut"})
    void whatCanBeGuessedOrNotSentIsRefusedWithoutBeingShown(String weak) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PushToken(weak))
                .satisfies(refused -> {
                    if (!weak.isEmpty()) {
                        assertThat(refused.getMessage()).doesNotContain(weak);
                    }
                });
        assertThat(token.toString()).doesNotContain(SECRET);
    }
}
