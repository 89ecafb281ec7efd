package org.gainsay.deploy.stage;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
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
 * <p>A cluster that goes away is waited for, and for two minutes one that does not know its topics. Anything else that a
 * topology throws is a fault of ours: the stage stops and tells whoever runs it, who ends the process.
 */
public final class RunningStage implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RunningStage.class);

    /** Longer than nearly every transaction, shorter than what an orchestrator waits before it kills. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

    private final Stage stage;
    private final String applicationId;
    private final KafkaStreams streams;
    private final Consumer<Throwable> onFault;
    private final MissingTopics missing = new MissingTopics(Clock.systemUTC());
    private final Restoration restoration = new Restoration();
    private volatile boolean failed;

    private RunningStage(Stage stage, String applicationId, KafkaStreams streams, Consumer<Throwable> onFault) {
        this.stage = stage;
        this.applicationId = applicationId;
        this.streams = streams;
        this.onFault = onFault;
    }

    /**
     * Starts the stage's topology and returns at once; {@link #isRunning()} tells when it has its tasks.
     *
     * @param onFault told the cause when the stage has stopped by a fault; called on one of its threads
     */
    public static RunningStage start(
            Stage stage, Topology topology, StageSettings settings, Consumer<Throwable> onFault) {
        String applicationId = settings.applicationId(stage);
        KafkaStreams streams = new KafkaStreams(
                topology, settings.streams(stage), new StageClients(applicationId, settings.instance()));
        RunningStage running = new RunningStage(stage, applicationId, streams, onFault);
        streams.setUncaughtExceptionHandler(running::onUncaught);
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING) {
                running.missing.found();
            }
        });
        streams.setGlobalStateRestoreListener(running.restoration);
        streams.start();
        return running;
    }

    public Stage stage() {
        return stage;
    }

    /** The Kafka Streams application id, which is its consumer group's name and begins those of its internal topics. */
    public String applicationId() {
        return applicationId;
    }

    /** The application itself, for metrics. */
    public KafkaStreams streams() {
        return streams;
    }

    /** What of its state is not there yet. */
    public Restoration restoration() {
        return restoration;
    }

    /** Whether it has its tasks and their state, and works. */
    public boolean isRunning() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** Whether it has stopped by a fault; only a restart can help. */
    public boolean hasFailed() {
        return failed;
    }

    private StreamThreadExceptionResponse onUncaught(Throwable thrown) {
        if (isOutage(thrown)) {
            log.warn("{}: the cluster does not answer ({}); trying again", stage.label(), thrown.getMessage());
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        if (missing.mayPass(thrown)) {
            log.warn("{}: the cluster does not know all topics ({}); trying again", stage.label(), thrown.getMessage());
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        log.error("{} stops by a fault", stage.label(), thrown);
        failed = true;
        onFault.accept(thrown);
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
