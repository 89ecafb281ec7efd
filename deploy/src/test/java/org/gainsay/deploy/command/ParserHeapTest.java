package org.gainsay.deploy.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gainsay.deploy.config.ConfigurationException;
import org.junit.jupiter.api.Test;

class ParserHeapTest {

    private static final long MB = 1024L * 1024;

    @Test
    void tooSmallAHeapIsRefusedWithTheFixBeforeAnythingIsLoaded() {
        assertThatThrownBy(() -> ParserHeap.check(1450 * MB))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("may take 1450 MB")
                .hasMessageContaining("GAINSAY_JAVA_OPTS=-Xmx2g");
    }

    @Test
    void heapThatIsLargeEnoughIsTaken() {
        assertThatCode(() -> ParserHeap.check(1900 * MB)).doesNotThrowAnyException();
    }
}
