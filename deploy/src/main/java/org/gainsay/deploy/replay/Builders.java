package org.gainsay.deploy.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.gainsay.deploy.stage.RunningStage;
import org.gainsay.deploy.stage.Stage;
import org.gainsay.deploy.stage.StageSettings;
import org.jspecify.annotations.Nullable;

/** The stages that build a generation, and the first fault of one of them. */
final class Builders implements AutoCloseable {

    private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
    private final List<RunningStage> stages = new ArrayList<>();

    RunningStage start(Stage stage, Topology topology, StageSettings settings) {
        RunningStage started =
                RunningStage.start(stage, topology, settings, thrown -> fault.compareAndSet(null, thrown));
        stages.add(started);
        return started;
    }

    /** Throws if a stage has stopped by a fault. */
    void check() {
        Throwable thrown = fault.get();
        if (thrown != null) {
            throw new GivenUpException("given up before the switch, the ledger is as it was: " + thrown);
        }
    }

    @Override
    public void close() {
        for (RunningStage stage : stages) {
            stage.close();
            // Who goes on with this generation restores it from its changelogs; what was given up is not gone on with.
            if (stage.streams().state() == KafkaStreams.State.NOT_RUNNING) {
                stage.streams().cleanUp();
            }
        }
    }
}
