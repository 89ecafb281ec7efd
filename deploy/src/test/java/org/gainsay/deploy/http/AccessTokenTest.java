package org.gainsay.deploy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {

    private static final String SECRET = "0123456789abcdef";

    private final AccessToken token = new AccessToken(SECRET);

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

    @Test
    void passwordOfAnyUserOpensWhatAPersonReads() {
        assertThat(token.isInOrPassword(basic("anybody:" + SECRET))).isTrue();
        assertThat(token.isInOrPassword("Bearer " + SECRET)).isTrue();
        assertThat(token.isInOrPassword(basic("anybody:" + SECRET + "0"))).isFalse();
        assertThat(token.isInOrPassword(basic(SECRET + ":anybody"))).isFalse();
        assertThat(token.isInOrPassword("Basic " + SECRET + "!")).isFalse();
        assertThat(token.isInOrPassword(null)).isFalse();
    }

    @Test
    void passwordDoesNotOpenWhatChangesAnything() {
        assertThat(token.isIn(basic("anybody:" + SECRET))).isFalse();
    }

    private static String basic(String userAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hunter2hunter2", "with a space in it", "line\nfeed-line-feed", "ümlautümlautümlaut"})
    void whatCanBeGuessedOrNotSentIsRefusedWithoutBeingShown(String weak) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessToken(weak))
                .satisfies(refused -> {
                    if (!weak.isEmpty()) {
                        assertThat(refused.getMessage()).doesNotContain(weak);
                    }
                });
        assertThat(token.toString()).doesNotContain(SECRET);
    }
}
