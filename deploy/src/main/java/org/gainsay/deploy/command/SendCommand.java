package org.gainsay.deploy.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.gainsay.deploy.source.FileItems;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.deploy.source.RawSender;
import org.gainsay.deploy.source.WebItems;
import org.gainsay.ingest.api.IngestTopics;
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
            "revision. Returns when the broker has it all; exits with 1 if anything could not be read or sent."
        })
public final class SendCommand implements Callable<Integer> {

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
                "%d sent to %s (%d bytes), %d too large and noted among the dead letters, %d failed%n",
                sent.get(),
                IngestTopics.RAW.name(),
                bytes.get(),
                refused.get(),
                failed.get());
        out.flush();
        return failed.get() == 0 ? 0 : 1;
    }

    private void send(String name, WebItems web, RawSender sender) {
        try {
            if (WebItems.isAddress(name)) {
                send(web.fetch(name), sender);
            } else {
                for (Path file : FileItems.files(Path.of(name))) {
                    sendFile(file, sender);
                }
            }
        } catch (IOException | InvalidPathException e) {
            fail(name, e);
        }
    }

    private void sendFile(Path file, RawSender sender) {
        try {
            long size = Files.size(file);
            if (size > RawSender.MAX_BYTES) {
                refused.incrementAndGet();
                sender.refuse(FileItems.item(file, new byte[0], "send"), size, this::noteRefusal);
            } else {
                send(FileItems.item(file, FileItems.read(file), "send"), sender);
            }
        } catch (IOException e) {
            fail(file.toString(), e);
        }
    }

    private void send(RawItem item, RawSender sender) {
        sender.send(item, this::note);
    }

    private void note(RawItem item, @Nullable Exception failure) {
        if (failure != null) {
            fail(item.key(), failure);
            return;
        }
        byte[] value = item.bytes();
        sent.incrementAndGet();
        bytes.addAndGet(value == null ? 0 : value.length);
    }

    private void noteRefusal(RawItem item, @Nullable Exception failure) {
        if (failure != null) {
            fail(item.key(), failure);
        }
    }

    private void fail(String name, Exception failure) {
        failed.incrementAndGet();
        PrintWriter err = spec.commandLine().getErr();
        String message = failure.getMessage();
        err.println("gainsay: " + name + ": " + failure.getClass().getSimpleName()
                + (message == null ? "" : ": " + message));
        err.flush();
    }
}
