package org.gainsay.deploy.poll.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The processes that are put to the test: gainsay itself, started, stopped and killed. */
final class Processes implements AutoCloseable {

    private final Path folder;
    private final Map<String, Process> running = new LinkedHashMap<>();
    private final Map<String, List<Long>> kills = new TreeMap<>();
    private final List<Long> changes = new ArrayList<>();
    private final List<String> deaths = new ArrayList<>();

    /** None yet; each writes its log into this folder. */
    Processes(Path folder) {
        this.folder = folder;
    }

    void start(String name, int heapMegabytes, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.gainsay.deploy.Gainsay"));
        command.addAll(words);
        Path log = folder.resolve(name + ".log");
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        running.put(name, started);
        changes.add(System.currentTimeMillis());
    }

    boolean isRunning(String name) {
        return running.containsKey(name);
    }

    List<String> names(String prefix) {
        return running.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    /** Notes those that ended without being told to. */
    void look() {
        for (Map.Entry<String, Process> entry : List.copyOf(running.entrySet())) {
            if (!entry.getValue().isAlive()) {
                deaths.add(entry.getKey() + " ended by itself with exit code "
                        + entry.getValue().exitValue() + ": see its log in " + folder);
                running.remove(entry.getKey());
                changes.add(System.currentTimeMillis());
            }
        }
    }

    void kill(String name) throws InterruptedException {
        Process process = running.remove(name);
        if (process != null) {
            process.destroyForcibly().waitFor();
            killed(name);
            changes.add(System.currentTimeMillis());
        }
    }

    /** Asks it to end, and waits until it has. */
    void stop(String name) throws InterruptedException {
        Process process = running.remove(name);
        if (process != null) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                deaths.add(name + " does not stop within a minute of being asked to");
                process.destroyForcibly().waitFor();
                killed(name);
            }
            changes.add(System.currentTimeMillis());
        }
    }

    private void killed(String name) {
        kills.computeIfAbsent(name, key -> new ArrayList<>()).add(System.currentTimeMillis());
    }

    /** When processes whose names begin so were killed. */
    List<Long> kills(String prefix) {
        return kills.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** When processes started, stopped or were killed. */
    List<Long> changes() {
        return List.copyOf(changes);
    }

    List<String> deaths() {
        return List.copyOf(deaths);
    }

    @Override
    public void close() {
        running.values().forEach(Process::destroyForcibly);
    }
}
