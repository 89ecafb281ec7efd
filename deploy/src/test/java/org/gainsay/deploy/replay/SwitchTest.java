package org.gainsay.deploy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.gainsay.deploy.stage.Generation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwitchTest {

    @ParameterizedTest
    @CsvSource({
        "3-1207/UY|SUPPLIER|CLAIM, 3-1207@g2/UY|SUPPLIER|CLAIM",
        "3-1207@4-1f0e/9b2c, 3-1207@4-1f0e.g2/9b2c",
        "0-0/a/b@c, 0-0@g2/a/b@c",
    })
    void whatItPutsThereHasAnIdOfItsOwn(String id, String renamed) {
        assertThat(Switch.renamed(id, new Generation(2))).isEqualTo(renamed).matches("^[0-9]+-[0-9]+(@[^/]+)?/.+$");
    }
}
