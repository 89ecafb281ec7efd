package org.gainsay.deploy.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PushedBodyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicLong clock = new AtomicLong();

    @Test
    void allIsReadUpToTheLimit() throws Exception {
        byte[] body = new byte[200_000];

        assertThat(PushedBody.read(new ByteArrayInputStream(body), body.length, PATIENCE, clock::get))
                .isEqualTo(body);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(
                        () -> PushedBody.read(new ByteArrayInputStream(body), body.length - 1, PATIENCE, clock::get))
                .satisfies(refused -> assertThat(refused.outcome()).isEqualTo(PushOutcome.TOO_LARGE));
    }

    @Test
    void aSenderWhoDripsIsNotListenedToForEver() {
        AtomicLong bytes = new AtomicLong();
        InputStream dripping = new InputStream() {
            @Override
            public int read() {
                clock.addAndGet(Duration.ofSeconds(29).toNanos());
                return (int) bytes.incrementAndGet();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                target[offset] = (byte) read();
                return 1;
            }
        };

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> PushedBody.read(dripping, 1000, PATIENCE, clock::get))
                .satisfies(refused -> assertThat(refused.outcome()).isEqualTo(PushOutcome.TOO_SLOW));
        assertThat(bytes.get()).isEqualTo(3);
    }

    @Test
    void aSenderWhoHangsUpIsTold() {
        InputStream cut = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("reset");
            }
        };

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> PushedBody.read(cut, 1000, PATIENCE, clock::get))
                .satisfies(refused -> assertThat(refused.outcome()).isEqualTo(PushOutcome.TOO_SLOW));
    }
}
