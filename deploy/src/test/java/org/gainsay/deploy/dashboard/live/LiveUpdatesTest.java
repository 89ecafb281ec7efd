package org.gainsay.deploy.dashboard.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.awaitility.Awaitility;
import org.gainsay.deploy.dashboard.board.Clock;
import org.junit.jupiter.api.Test;

class LiveUpdatesTest {

    private static final int MANY = 100_000;

    private final Clock clock = new Clock();
    private final LiveUpdates live = new LiveUpdates(clock);

    /** A connection that takes a message only when it is let. */
    private static final class Reader extends OutputStream {

        private final Semaphore room = new Semaphore(0);
        private final List<String> offered = new CopyOnWriteArrayList<>();

        @Override
        public void write(byte[] message) {
            offered.add(new String(message, UTF_8));
            room.acquireUninterruptibly();
        }

        @Override
        public void write(int single) {
            throw new AssertionError("messages are written whole");
        }
    }

    private static String version(long version) {
        return "\"version\":" + version;
    }

    @Test
    void slowReaderGetsTheNewestAndNothingIsKeptForItMeanwhile() {
        Reader slow = new Reader();
        CompletableFuture<Void> served = CompletableFuture.runAsync(() -> {
            try {
                live.follow(slow);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        Awaitility.await().until(() -> slow.offered.size() == 1);
        for (int i = 0; i < MANY; i++) {
            clock.wake();
        }
        assertThat(slow.offered).hasSize(1);
        slow.room.release();
        Awaitility.await().until(() -> slow.offered.size() == 2);
        assertThat(slow.offered.get(0)).contains(version(0));
        assertThat(slow.offered.get(1)).contains(version(MANY));
        live.close();
        slow.room.release(MANY);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(served::isDone);
        assertThat(served).isCompleted();
    }

    @Test
    void readerWhoHasLeftIsServedNoMore() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException("broken pipe");
            }
        };
        assertThatThrownBy(() -> live.follow(gone)).isInstanceOf(IOException.class);
    }
}
