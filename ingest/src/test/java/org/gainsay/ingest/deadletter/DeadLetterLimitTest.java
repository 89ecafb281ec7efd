package org.gainsay.ingest.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterLimitTest {

    private static final byte[] KEY = "inbox/a.pdf".getBytes(UTF_8);

    @Test
    void recordThatFitsStaysAsItIs() {
        byte[] value = "%PDF".getBytes(UTF_8);

        Kept kept = DeadLetterLimit.keep(KEY, value, reason());

        assertThat(kept.key()).isSameAs(KEY);
        assertThat(kept.value()).isSameAs(value);
        assertThat(kept.headers()).isEqualTo(reason());
    }

    @ParameterizedTest
    @ValueSource(ints = {DeadLetterLimit.MAX_BYTES, 50 * 1024 * 1024})
    void oneTooLargeKeepsItsBeginningAndTellsTheWhole(int size) {
        byte[] value = new byte[size];
        Arrays.fill(value, (byte) 'a');

        Kept kept = DeadLetterLimit.keep(KEY, value, reason());

        assertThat(kept.key()).isEqualTo(KEY);
        assertThat(kept.value()).isEqualTo(Arrays.copyOf(value, DeadLetterLimit.KEPT_BYTES));
        assertThat(text(kept, DeadLetterHeaders.REASON)).isEqualTo("too-large");
        assertThat(text(kept, DeadLetterHeaders.CUT)).isEqualTo("value");
        assertThat(text(kept, DeadLetterHeaders.LENGTH)).isEqualTo(Integer.toString(size));
        assertThat(text(kept, DeadLetterHeaders.SHA_256))
                .isEqualTo(Cut.of(value).sha256());
        assertThat(DeadLetterLimit.fits(kept.key(), kept.value(), kept.headers()))
                .isTrue();
    }

    @Test
    void hugeKeyAndHeadersAreCutTooButNeverTheReason() {
        Headers headers = new RecordHeaders();
        for (int i = 0; i < 1000; i++) {
            headers.add("x" + i, new byte[100_000]);
        }
        headers.add(DeadLetterHeaders.REASON, "too-large".getBytes(UTF_8));

        Kept kept = DeadLetterLimit.keep(new byte[10_000_000], new byte[9_000_000], headers);

        assertThat(DeadLetterLimit.fits(kept.key(), kept.value(), kept.headers()))
                .isTrue();
        assertThat(text(kept, DeadLetterHeaders.CUT)).isEqualTo("value key headers");
        assertThat(text(kept, DeadLetterHeaders.REASON)).isEqualTo("too-large");
    }

    @Test
    void nobodyElseSaysWhatWasCut() {
        Headers headers = reason().add(DeadLetterHeaders.CUT, "value".getBytes(UTF_8));

        assertThat(text(DeadLetterLimit.keep(KEY, KEY, headers), DeadLetterHeaders.CUT))
                .isNull();
    }

    @Test
    void digestIsTheOneThatEveryToolPrints() {
        assertThat(Cut.of("abc".getBytes(UTF_8)))
                .isEqualTo(new Cut(3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    private static Headers reason() {
        return new RecordHeaders().add(DeadLetterHeaders.REASON, "too-large".getBytes(UTF_8));
    }

    private static @Nullable String text(Kept kept, String name) {
        Header header = kept.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
