package org.gainsay.deploy.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushedBodyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicLong clock = new AtomicLong();

    @Test
    void allIsReadUpToTheLimit() throws Exception {
        byte[] body = new byte[200_000];

        assertThat(PushedBody.read(new ByteArrayInputStream(body), -1, body.length, PATIENCE, clock::get))
                .isEqualTo(body);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() ->
                        PushedBody.read(new ByteArrayInputStream(body), -1, body.length - 1, PATIENCE, clock::get))
                .satisfies(refused -> assertThat(refused.outcome()).isEqualTo(PushOutcome.TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64 * 1024, 64 * 1024 + 1, 200_000})
    void aBodyOfAnyLengthComesWholeStatedOrNot(int length) throws Exception {
        byte[] body = new byte[length];
        new Random(length).nextBytes(body);

        for (long stated : new long[] {-1, length}) {
            assertThat(PushedBody.read(new ByteArrayInputStream(body), stated, 200_000, PATIENCE, clock::get))
                    .isEqualTo(body);
        }
    }

    @Test
    void aBodyOfStatedLengthIsHeldOnce() throws Exception {
        Set<byte[]> filled = Collections.newSetFromMap(new IdentityHashMap<>());
        InputStream in = new ByteArrayInputStream(new byte[200_000]) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                filled.add(target);
                return super.read(target, offset, Math.min(length, 1000));
            }
        };

        byte[] body = PushedBody.read(in, 200_000, 1_000_000, PATIENCE, clock::get);

        assertThat(filled).hasSize(1);
        assertThat(filled.iterator().next()).isSameAs(body);
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
                .isThrownBy(() -> PushedBody.read(dripping, -1, 1000, PATIENCE, clock::get))
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
                .isThrownBy(() -> PushedBody.read(cut, -1, 1000, PATIENCE, clock::get))
                .satisfies(refused -> assertThat(refused.outcome()).isEqualTo(PushOutcome.TOO_SLOW));
    }
}
