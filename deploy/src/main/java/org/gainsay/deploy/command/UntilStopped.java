package org.gainsay.deploy.command;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.gainsay.deploy.run.ChainProcess;
import org.gainsay.deploy.run.Plan;
import org.gainsay.deploy.run.Progress;
import org.gainsay.deploy.run.StopSignal;
import org.jspecify.annotations.Nullable;

/** Runs a part of the chain until somebody stops it or it fails. */
final class UntilStopped {

    private final Plan plan;
    private final StageTopologies topologies;
    private final Progress progress;

    /** What is done beside the chain once it has started. */
    interface Work {

        /**
         * Does it; returns soon, or when the signal is asked.
         *
         * @param signal ask it to end the process
         * @param onFault told what only an end of the process can answer
         */
        void begin(ChainProcess chain, StopSignal signal, Consumer<Throwable> onFault) throws InterruptedException;
    }

    /**
     * Prepares it.
     *
     * @param topologies closed when the process stops
     */
    UntilStopped(Plan plan, StageTopologies topologies, Progress progress) {
        this.plan = plan;
        this.topologies = topologies;
        this.progress = progress;
    }

    /** Returns the exit code: 0 after a stop that was asked for, 1 after a fault. */
    int run(Work work) throws InterruptedException {
        AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
        try (StopSignal signal = StopSignal.install()) {
            Consumer<Throwable> onFault = thrown -> {
                fault.compareAndSet(null, thrown);
                signal.ask();
            };
            runUntilAsked(work, signal, onFault);
            // All that is said is said before the signal is let go: it ends the process at once.
            int code = tell(fault.get());
            signal.exitWith(code);
            return code;
        }
    }

    private void runUntilAsked(Work work, StopSignal signal, Consumer<Throwable> onFault) throws InterruptedException {
        try (topologies;
                ChainProcess chain = ChainProcess.start(plan, topologies, progress, onFault)) {
            work.begin(chain, signal, onFault);
            signal.await();
            progress.say("stopping");
        } catch (RuntimeException e) {
            if (signal.isAsked()) {
                progress.say("could not stop cleanly: " + e); // who reports it otherwise may not get to it any more
            }
            throw e;
        }
    }

    private int tell(@Nullable Throwable fault) {
        if (fault != null) {
            progress.say("stopped by a fault: " + fault);
            return 1;
        }
        progress.say("stopped; the next start goes on from here");
        return 0;
    }
}
