package org.gainsay.ingest.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileInputTest {

    private static final Judge JUDGE = new Judge();

    @AfterAll
    static void endChildren() {
        JUDGE.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.gainsay.ingest.hostile.HostileInput#all")
    void meetsItsOutcome(HostileInput input) {
        assertThat(JUDGE.outcome(input.type(), input.bytes().get()))
                .as(input.name())
                .isEqualTo(input.outcome());
    }

    @Test
    void nothingOfAnArchiveIsWrittenAnywhere() {
        HostileInput.all().stream()
                .filter(input -> input.name().contains("zip slip"))
                .forEach(input -> assertThat(
                                JUDGE.outcome(input.type(), input.bytes().get()))
                        .isEqualTo("article"));

        assertThat(Files.exists(Path.of("/tmp/gainsay-slipped.txt"))).isFalse();
    }
}
