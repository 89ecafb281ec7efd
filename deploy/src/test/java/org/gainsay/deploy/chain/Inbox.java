package org.gainsay.deploy.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gainsay.ingest.api.JsonSerde;

/** A folder into which somebody drops articles all the time, some of them slowly. */
final class Inbox implements AutoCloseable {

    private static final List<String> ACTORS = List.of("Norway", "Uruguay", "Laos", "Portugal", "Malta", "New Zealand");
    private static final List<String> GOODS =
            List.of("drones", "howitzers", "armoured vehicles", "night-vision goggles");

    private final Path folder;
    private final Random random = new Random(1);
    private final List<Path> dropped = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    Inbox(Path folder) throws IOException {
        this.folder = Files.createDirectory(folder);
    }

    Path folder() {
        return folder;
    }

    /** The keys of all files on the raw topic. */
    synchronized List<String> keys() {
        return dropped.stream().map(Path::toString).toList();
    }

    /** Writes so many articles, each at once. */
    synchronized List<Path> drop(int files) {
        List<Path> written = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            Path file = folder.resolve(String.format(Locale.ROOT, "article-%04d.json", dropped.size()));
            write(file, article(dropped.size()));
            dropped.add(file);
            written.add(file);
        }
        return written;
    }

    /** From now on an article a moment. */
    void keepDropping() {
        var unused = clock.scheduleAtFixedRate(() -> drop(1), 0, 500, TimeUnit.MILLISECONDS);
    }

    /** A page that is being written from now on, a paragraph a moment. */
    synchronized SlowFile begin(String name) throws IOException {
        Path file = folder.resolve(name);
        dropped.add(file);
        SlowFile slow = new SlowFile(file, dropped.size());
        var unused = clock.scheduleAtFixedRate(slow::append, 0, 400, TimeUnit.MILLISECONDS);
        return slow;
    }

    void stopDropping() throws InterruptedException {
        clock.shutdownNow();
        if (!clock.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the writer does not stop");
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] article(int number) {
        return JsonSerde.MAPPER.writeValueAsBytes(Map.of(
                "title",
                "Report number " + number,
                "publisher",
                "Paper " + number % 5,
                "published",
                published(number),
                "body",
                List.of("This is report number " + number + ".", sentence())));
    }

    private static String published(int number) {
        return Instant.parse("2026-03-01T08:00:00Z").plusSeconds(number * 3600L).toString();
    }

    private String sentence() {
        return pick(ACTORS) + (random.nextBoolean() ? " said" : " denied") + " on Monday that " + pick(ACTORS)
                + " had sold " + pick(GOODS) + " to " + pick(ACTORS) + ".";
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** A page whose writer keeps it open; it could be read at any moment, and would be an article. */
    final class SlowFile {

        private final Path file;
        private final OutputStream out;
        private boolean finished;

        private SlowFile(Path file, int number) throws IOException {
            this.file = file;
            out = Files.newOutputStream(file);
            put("<html lang=\"en\"><head><title>Long report " + number + "</title>"
                    + "<meta property=\"article:published_time\" content=\"" + published(number)
                    + "\"></head><body><article><h1>Long report " + number + "</h1>\n");
            append();
        }

        String key() {
            return file.toString();
        }

        private synchronized void append() {
            if (!finished) {
                put("<p>" + sentence() + " It gave no further details, and nobody else was there to ask.</p>\n");
            }
        }

        /** Writes the end, and closes it. */
        synchronized void finish() throws IOException {
            finished = true;
            put("</article></body></html>\n");
            out.close();
        }

        private void put(String text) {
            try {
                out.write(text.getBytes(UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
