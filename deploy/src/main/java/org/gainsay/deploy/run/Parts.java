package org.gainsay.deploy.run;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of a process that were started, to be stopped in the opposite order. */
final class Parts implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Parts.class);

    private record Part(String name, Runnable stop) {}

    private final Deque<Part> started = new ArrayDeque<>();

    synchronized void started(String name, Runnable stop) {
        started.push(new Part(name, stop));
    }

    /** Stops all; one that fails does not keep the others from stopping, and the first failure is thrown at the end. */
    @Override
    public synchronized void close() {
        RuntimeException failure = null;
        while (!started.isEmpty()) {
            Part part = started.pop();
            log.debug("stopping {}", part.name());
            try {
                part.stop().run();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
