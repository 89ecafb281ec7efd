package org.gainsay.deploy.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.gainsay.deploy.source.FileItems;
import org.gainsay.deploy.source.ItemReader;
import org.gainsay.deploy.source.LeftOut;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.deploy.source.RawSender;
import org.gainsay.deploy.source.WebItems;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.text.Secrets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gainsay send}. */
@Command(
        name = "send",
        description = "Drops files, folders or web addresses onto the raw topic, as they are.",
        footer = {
            "",
            "A file's key is its absolute path, an address is its own key: sending either again is a repeat or a",
            "revision. Of an mbox file (.mbox, .mbx) each message is a document of its own, of a web archive (.warc,",
            ".warc.gz) each page that was fetched with success, keyed by its address. Returns when the broker has it",
            "all; exits with 1 if anything could not be read or sent."
        })
public final class SendCommand implements Callable<Integer> {

    private static final String SOURCE = "send";

    @Mixin
    private final KafkaOptions kafka = new KafkaOptions();

    @Parameters(
            paramLabel = "PATH|URL",
            arity = "1..*",
            description = "Files, folders (all files in and below them), or http(s) addresses.")
    private List<String> names = List.of();

    @Option(names = "--allow-private", description = "Fetch addresses of this machine and of private networks too.")
    private boolean inside;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Map<LeftOut, Long> leftOut = new EnumMap<>(LeftOut.class);

    @Override
    public Integer call() throws IOException {
        try (RawSender sender = new RawSender(kafka.properties());
                WebItems web = new WebItems(inside)) {
            names.forEach(name -> send(name, web, sender));
            sender.flush();
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%d sent to %s (%d bytes), %d too large, %d failed%n",
                sent.get(),
                IngestTopics.RAW.name(),
                bytes.get(),
                refused.get(),
                failed.get());
        leftOut.forEach((why, number) -> out.printf(Locale.ROOT, "of archives left out: %d %s%n", number, why.words()));
        out.flush();
        return failed.get() + refused.get() == 0 ? 0 : 1;
    }

    private void send(String name, WebItems web, RawSender sender) {
        try {
            if (WebItems.isAddress(name)) {
                sender.send(web.fetch(name), this::note);
            } else {
                for (Path file : FileItems.files(Path.of(name), (path, failure) -> fail(path.toString(), failure))) {
                    sendFile(file, sender);
                }
            }
        } catch (IOException | InvalidPathException e) {
            fail(name, e);
        }
    }

    private void sendFile(Path file, RawSender sender) {
        try {
            FileItems.read(file, SOURCE, new Sending(file, sender));
        } catch (IOException e) {
            fail(file.toString(), e);
        }
    }

    private void note(RawItem item, @Nullable Exception failure) {
        if (failure != null) {
            fail(item.key(), failure);
        } else if (RawSender.takes(item)) {
            byte[] value = item.bytes();
            sent.incrementAndGet();
            bytes.addAndGet(value == null ? 0 : value.length);
        } else {
            refused.incrementAndGet();
            say(item.key() + ": too large: " + RawSender.MAX_BYTES
                    + " bytes are taken; its beginning is kept among the dead letters");
        }
    }

    private void fail(String name, Exception failure) {
        failed.incrementAndGet();
        String message = failure.getMessage();
        say(name + ": " + failure.getClass().getSimpleName() + (message == null ? "" : ": " + message));
    }

    private void say(String what) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("gainsay: " + Secrets.masked(what));
        err.flush();
    }

    /** Sends what a file holds, and tells now and then how far an archive has been read: one has gigabytes. */
    private final class Sending implements ItemReader {

        private static final long EVERY_NANOS = 10_000_000_000L;

        private final Path file;
        private final RawSender sender;
        private long told = System.nanoTime();

        Sending(Path file, RawSender sender) {
            this.file = file;
            this.sender = sender;
        }

        @Override
        public void document(RawItem item) {
            sender.send(item, SendCommand.this::note);
        }

        @Override
        public void leftOut(LeftOut why) {
            leftOut.merge(why, 1L, Long::sum);
        }

        @Override
        public void unreadable(String where, IOException why) {
            fail(file + " " + where, why);
        }

        @Override
        public void progress(long read, long size) {
            long now = System.nanoTime();
            if (now - told > EVERY_NANOS) {
                told = now;
                say(String.format(
                        Locale.ROOT, "%s: %d%% read, %d sent", file, 100 * read / Math.max(1, size), sent.get()));
            }
        }
    }
}
