package org.gainsay.deploy.run;

import java.io.PrintWriter;
import java.util.Locale;

/** Tells a person at a terminal what happens, each line with the seconds since the start. */
public final class Progress {

    private final PrintWriter out;
    private final long start = System.nanoTime();

    /** Prints to the standard error of the command, so that results can be piped. */
    public Progress(PrintWriter out) {
        this.out = out;
    }

    public synchronized void say(String message) {
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds, message);
        out.flush();
    }
}
