package org.gainsay.deploy.dashboard.board;

import java.time.Duration;

/** A count of the records that the board has taken in, on which readers can wait. */
public final class Clock {

    private long version;
    private boolean restored;

    synchronized void advance() {
        version++;
        notifyAll();
    }

    /** Says that all that stood in the topics at the start has been read. */
    public synchronized void restored() {
        restored = true;
        version++;
        notifyAll();
    }

    /** Lets those who wait look around, though nothing is new. */
    public synchronized void wake() {
        version++;
        notifyAll();
    }

    public synchronized boolean isRestored() {
        return restored;
    }

    /** How many records were taken in; never falls. */
    public synchronized long version() {
        return version;
    }

    /**
     * Waits until the version is past one that the caller has seen.
     *
     * @return the version now, which is the one seen if the time ran out
     */
    public synchronized long awaitPast(long seen, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (version <= seen) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return version;
            }
            wait(left);
        }
        return version;
    }
}
