package org.gainsay.deploy.stage;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stage at work.
 *
 * <p>A cluster that goes away is waited for. Anything else that a topology throws is a fault of ours: the stage stops
 * and says so through {@link #failure()}, and whoever runs it ends the process.
 */
public final class RunningStage implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RunningStage.class);

    /** Longer than the transaction timeout, shorter than what an orchestrator waits before it kills. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

    private final Stage stage;
    private final KafkaStreams streams;
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

    private RunningStage(Stage stage, KafkaStreams streams) {
        this.stage = stage;
        this.streams = streams;
    }

    /** Starts the stage's topology and returns at once; {@link #isRunning()} tells when it has its tasks. */
    public static RunningStage start(Stage stage, Topology topology, StageSettings settings) {
        KafkaStreams streams = new KafkaStreams(topology, settings.streams(stage));
        RunningStage running = new RunningStage(stage, streams);
        streams.setUncaughtExceptionHandler(running::onUncaught);
        streams.start();
        return running;
    }

    public Stage stage() {
        return stage;
    }

    /** The application itself, for metrics. */
    public KafkaStreams streams() {
        return streams;
    }

    /** Whether it has its tasks and their state, and works. */
    public boolean isRunning() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** Completed with the cause once the stage has stopped by a fault; never completed otherwise. */
    public CompletableFuture<Throwable> failure() {
        return failure.copy();
    }

    private StreamThreadExceptionResponse onUncaught(Throwable thrown) {
        if (isOutage(thrown)) {
            log.warn("{}: the cluster does not answer ({}); trying again", stage.label(), thrown.getMessage());
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        log.error("{} stops by a fault", stage.label(), thrown);
        failure.complete(thrown);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private static boolean isOutage(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof RetriableException) {
                return true;
            }
        }
        return false;
    }

    /** Commits what was done and stops; its group keeps its place so that a restart goes on without a rebalance. */
    @Override
    public void close() {
        CloseOptions options = CloseOptions.timeout(CLOSE_TIMEOUT);
        if (!streams.close(options)) {
            log.warn(
                    "{} did not stop within {} s; what it had not committed is done again",
                    stage.label(),
                    CLOSE_TIMEOUT.toSeconds());
        }
    }
}
