package org.gainsay.deploy.dashboard.live;

import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.gainsay.deploy.dashboard.board.Clock;
import org.gainsay.ingest.api.JsonSerde;

/**
 * Sends every open page the board's version when it has moved, at most four times a second.
 *
 * <p>A page then asks for what it shows, so that a burst of a thousand changes costs a page one request. Each client has
 * a thread of its own: one that reads slowly holds up nobody else.
 */
public final class LiveUpdates implements AutoCloseable {

    /** The most pages that are served at a time; the next ones ask again a little later. */
    public static final int MOST_CLIENTS = 100;

    private static final Duration BETWEEN_UPDATES = Duration.ofMillis(250);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final Clock clock;
    private final Semaphore free = new Semaphore(MOST_CLIENTS);
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "dashboard-live");
        thread.setDaemon(true);
        return thread;
    });

    public LiveUpdates(Clock clock) {
        this.clock = clock;
    }

    /** Serves a client until it leaves; closes it at once, for it to come again, when there are too many. */
    public void serve(SseClient client) {
        if (!free.tryAcquire()) {
            client.sendEvent("busy", "too many open pages");
            client.close();
            return;
        }
        client.keepAlive();
        threads.execute(() -> {
            try {
                follow(client);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                free.release();
                client.close();
            }
        });
    }

    private void follow(SseClient client) throws InterruptedException {
        long seen = -1;
        while (!client.terminated()) {
            long version = clock.awaitPast(seen, HEARTBEAT);
            if (version > seen) {
                client.sendEvent("version", JsonSerde.MAPPER.writeValueAsString(message(version)));
                seen = version;
                Thread.sleep(BETWEEN_UPDATES.toMillis());
            } else {
                client.sendComment("still here");
            }
        }
    }

    private Map<String, Object> message(long version) {
        return Map.of("version", version, "restored", clock.isRestored());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
