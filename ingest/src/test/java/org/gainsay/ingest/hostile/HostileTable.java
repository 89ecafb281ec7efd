package org.gainsay.ingest.hostile;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Prints what becomes of each hostile input and how many CPU-seconds that costs, of this process and of the parsers that
 * it starts. Words: parts of the inputs' names, or none for all. Exit code 1 if an outcome is not the one that it must be, or one costs more than five seconds.
 */
public final class HostileTable {

    private static final double MOST_SECONDS = 5;
    private static final double NANOS = 1e9;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Map<Long, Duration> children = new ConcurrentHashMap<>();

    private final List<HostileInput> inputs;

    private HostileTable(List<HostileInput> inputs) {
        this.inputs = inputs;
    }

    /** See the class. */
    public static void main(String[] words) {
        List<HostileInput> inputs = HostileInput.all().stream()
                .filter(input -> words.length == 0
                        || Arrays.stream(words).anyMatch(word -> input.name().contains(word)))
                .toList();
        System.exit(new HostileTable(inputs).print() ? 0 : 1);
    }

    private boolean print() {
        Thread watch = new Thread(this::watch, "watch");
        watch.setDaemon(true);
        watch.start();
        boolean well = true;
        System.out.println("| input | size | outcome | CPU-seconds |\n| --- | ---: | --- | ---: |");
        try (Judge judge = new Judge()) {
            warmUp(judge);
            for (HostileInput input : inputs) {
                byte[] bytes = input.bytes().get();
                double before = seconds();
                String outcome = judge.outcome(input.type(), bytes);
                double cost = seconds() - before;
                well &= outcome.equals(input.outcome()) && cost <= MOST_SECONDS;
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %s%s | %.1f |%n",
                        input.name(),
                        size(bytes.length),
                        outcome,
                        outcome.equals(input.outcome()) ? "" : ", not " + input.outcome(),
                        cost);
            }
        }
        return well;
    }

    /** Starting the readers is no fault of the inputs'. */
    private void warmUp(Judge judge) {
        for (HostileInput input : inputs) {
            if (input.outcome().equals("article")) {
                judge.outcome(input.type(), input.bytes().get());
            }
        }
    }

    private double seconds() {
        note();
        Duration outside = children.values().stream().reduce(Duration.ZERO, Duration::plus);
        return (system.getProcessCpuTime() + outside.toNanos()) / NANOS;
    }

    /** A child that is killed takes its account with it, unless it was looked at before. */
    private void watch() {
        while (true) {
            note();
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void note() {
        ProcessHandle.current()
                .descendants()
                .forEach(child -> child.info().totalCpuDuration().ifPresent(used -> children.put(child.pid(), used)));
    }

    private static String size(int bytes) {
        return bytes < 1_000_000 ? bytes / 1000 + " kB" : bytes / 1_000_000 + " MB";
    }
}
