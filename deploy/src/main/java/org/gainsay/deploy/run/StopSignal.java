package org.gainsay.deploy.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns SIGTERM and SIGINT into a request to stop, and lets the process end with its own code once it has stopped.
 *
 * <p>Without it the virtual machine would end with 143 or 130 whatever was done, and in the middle of it.
 */
public final class StopSignal implements AutoCloseable {

    /** Longer than the stages and the broker need together. */
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread hook = new Thread(this::onSignal, "stop-signal");

    /** A failure unless something else is said: what ends by an exception never says anything. */
    private volatile int exitCode = 1;

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

    /** Says with which code a waiting signal is to end the process. */
    public void exitWith(int code) {
        exitCode = code;
    }

    private void onSignal() {
        asked.countDown();
        try {
            if (stopped.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(exitCode);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Tells that all parts have stopped: a waiting signal ends the process now, a later one is not ours any more. What is
     * done or said after this may not be done any more.
     */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            stopped.countDown(); // the signal came and its hook is waiting for this
        }
    }
}
