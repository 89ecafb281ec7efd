package org.gainsay.deploy.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns SIGTERM and SIGINT into a request to stop, and lets the process end with 0 once it has stopped cleanly.
 *
 * <p>Without it the virtual machine would end with 143 or 130 whatever was done, and in the middle of it.
 */
public final class StopSignal implements AutoCloseable {

    /** Longer than the stages and the broker need together. */
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread hook = new Thread(this::onSignal, "stop-signal");

    private StopSignal() {}

    /** From now on a signal asks instead of kills. */
    public static StopSignal install() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** Returns when the process is asked to stop, by a signal or by {@link #ask()}. */
    public void await() throws InterruptedException {
        asked.await();
    }

    /** Whether somebody asked. */
    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Asks from inside. */
    public void ask() {
        asked.countDown();
    }

    private void onSignal() {
        asked.countDown();
        try {
            if (stopped.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells that all parts have stopped: a waiting signal ends the process now, a later one is not ours any more. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            stopped.countDown(); // the signal came and its hook is waiting for this
        }
    }
}
