package org.gainsay.deploy.dashboard.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.gainsay.deploy.dashboard.board.Clock;
import org.gainsay.ingest.api.JsonSerde;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends every open page the board's version when it has moved, at most four times a second, as server-sent events.
 *
 * <p>A page then asks for what it shows, so that a burst of a thousand changes costs a page one request. Each client
 * holds a thread of the server: one that reads slowly holds up nobody else, and there are only so many.
 */
public final class LiveUpdates implements AutoCloseable {

    /** The most pages that are served at a time; the next ones are told to come again. */
    public static final int MOST_CLIENTS = 100;

    private static final Duration BETWEEN_UPDATES = Duration.ofMillis(250);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final String RETRY_SECONDS = "5";

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);

    private final Clock clock;
    private final Semaphore free = new Semaphore(MOST_CLIENTS);
    private volatile boolean closed;

    public LiveUpdates(Clock clock) {
        this.clock = clock;
    }

    /** How many pages follow the news now. */
    public int clients() {
        return MOST_CLIENTS - free.availablePermits();
    }

    /** Serves a client until it leaves or this is closed. */
    public void serve(Context context) {
        HttpServletResponse response = context.res();
        if (!free.tryAcquire()) {
            context.status(503).header("Retry-After", RETRY_SECONDS);
            return;
        }
        try {
            response.setContentType("text/event-stream");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            follow(response.getOutputStream());
        } catch (IOException e) {
            LOG.trace("a client has left", e);
        } catch (InterruptedException e) {
            // The server stops.
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }

    /** Nothing waits for a reader: one that is slow finds the newest version when it comes round, and none between. */
    void follow(OutputStream out) throws IOException, InterruptedException {
        long seen = -1;
        while (!closed) {
            long version = clock.awaitPast(seen, HEARTBEAT);
            String message = version > seen ? "event: version\ndata: " + message(version) + "\n\n" : ": still here\n\n";
            out.write(message.getBytes(UTF_8));
            out.flush();
            seen = version;
            Thread.sleep(BETWEEN_UPDATES.toMillis());
        }
    }

    private String message(long version) {
        return JsonSerde.MAPPER.writeValueAsString(Map.of("version", version, "restored", clock.isRestored()));
    }

    @Override
    public void close() {
        closed = true;
        clock.wake();
    }
}
