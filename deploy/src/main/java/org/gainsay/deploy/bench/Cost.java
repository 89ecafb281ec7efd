package org.gainsay.deploy.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/** Processor time of the threads of an application: its stream threads, their producers and consumers. */
final class Cost {

    private static final double NANOS = 1e9;

    private Cost() {}

    /** Seconds that the living threads with this word in their names have worked. */
    static double seconds(String word) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        for (ThreadInfo info : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (info != null && info.getThreadName().contains(word)) {
                nanos += Math.max(0, threads.getThreadCpuTime(info.getThreadId()));
            }
        }
        return nanos / NANOS;
    }
}
