package org.gainsay.ingest.office;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One child process that parses one document at a time. Not for several threads at once. */
final class Worker implements AutoCloseable {

    /** The child did not answer; it is dead now. */
    static final class DiedException extends Exception {

        private static final long serialVersionUID = 1L;

        DiedException(String message, IOException cause) {
            super(message, cause);
        }
    }

    /** {@code -XX:+ExitOnOutOfMemoryError} exits with it. */
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;

    private Worker(Process process) {
        this.process = process;
        requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(process.getInputStream());
    }

    /** Starts a child on the class path of this process, or of the jar that it runs from. */
    static Worker start(int heapMegabytes) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                classPath(),
                WorkerMain.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        // A child needs no environment, and a secret in it would be within reach of whatever breaks the parser.
        builder.environment().clear();
        builder.redirectError(Redirect.DISCARD);
        return new Worker(builder.start());
    }

    private static String classPath() {
        String classPath = System.getProperty("java.class.path", "");
        CodeSource source = WorkerMain.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return classPath;
        }
        try {
            return Path.of(source.getLocation().toURI()) + File.pathSeparator + classPath;
        } catch (URISyntaxException e) {
            return classPath;
        }
    }

    /** Has a document parsed; a child that does not answer in time is killed. */
    byte[] ask(byte[] document, Duration deadline, ScheduledExecutorService clock) throws DiedException {
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> alarm = clock.schedule(
                () -> {
                    late.set(true);
                    process.destroyForcibly();
                },
                deadline.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            Frames.write(requests, document);
            return Frames.read(answers);
        } catch (IOException e) {
            close();
            throw new DiedException(late.get() ? "not done after " + deadline.toSeconds() + " s" : causeOfDeath(), e);
        } finally {
            alarm.cancel(false);
        }
    }

    private String causeOfDeath() {
        try {
            int code = process.waitFor();
            return code == OUT_OF_MEMORY ? "out of memory" : "the parser's process ended with exit code " + code;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
