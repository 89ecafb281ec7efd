package org.gainsay.deploy.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.deploy.source.RawItem;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void someFortyDocumentsWithRepeatsARevisionAndAWithdrawal() {
        List<RawItem> samples = Samples.all();

        assertThat(samples).hasSizeGreaterThanOrEqualTo(40);
        assertThat(samples.stream().filter(s -> s.bytes() == null)).hasSize(1);
        assertThat(samples.stream().map(RawItem::key).distinct()).hasSizeLessThan(samples.size());
        assertThat(samples).allSatisfy(s -> assertThat(s.headers()).containsEntry("gainsay.source", "sample"));
    }
}
