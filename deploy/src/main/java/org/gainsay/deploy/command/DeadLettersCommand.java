package org.gainsay.deploy.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gainsay.deploy.deadletter.DeadLetter;
import org.gainsay.deploy.deadletter.DeadLetters;
import org.gainsay.deploy.deadletter.Replay;
import org.gainsay.deploy.stage.StageSettings;
import org.gainsay.ingest.api.JsonSerde;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gainsay dead-letters}. */
@Command(
        name = "dead-letters",
        description = {
            "Prints what could not be read, a JSON object a line, with the reason; or gives out the bytes of one of them;",
            "or sends them again."
        },
        footer = {
            "",
            "Sent again, a document keeps its key, its headers and the time at which it first arrived; the dead letter",
            "stays. One that was cut (see \"cut\" and \"kept\") is read again from its place on the raw topic, while it",
            "is there; --bytes takes it from there as well. What the raw topic never took, and what came from another topic, cannot be sent again."
        })
public final class DeadLettersCommand implements Callable<Integer> {

    @Mixin
    private final KafkaOptions kafka = new KafkaOptions();

    @Option(names = "--reason", paramLabel = "CODE", description = "Only those of this reason, such as encrypted.")
    @Nullable
    private String reason;

    @Option(names = "--stage", paramLabel = "STAGE", description = "Only those that this stage refused.")
    @Nullable
    private String stage;

    @Option(names = "--replay", description = "Send them to the raw topic again.")
    private boolean replay;

    @Option(
            names = "--bytes",
            paramLabel = "OFFSET",
            description = "Give out the document of the one with this \"offset\", byte for byte: to standard output, or"
                    + " to the file of --to. If only its beginning is left, that, and exit with 1.")
    @Nullable
    private Long bytes;

    @Option(names = "--to", paramLabel = "FILE", description = "Where --bytes writes.")
    @Nullable
    private Path to;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong kept = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    @Override
    public Integer call() throws IOException {
        if (bytes != null) {
            return giveOut(bytes);
        }
        if (to != null) {
            throw new ParameterException(spec.commandLine(), "--to names where the document of --bytes OFFSET goes");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (!replay) {
            DeadLetters.read(kafka.properties(), letter -> {
                if (isWanted(letter)) {
                    out.println(JsonSerde.MAPPER.writeValueAsString(letter.masked()));
                }
            });
            out.flush();
            return 0;
        }
        try (KafkaProducer<byte[], byte[]> producer = producer();
                Replay originals = new Replay(kafka.properties())) {
            DeadLetters.read(kafka.properties(), letter -> {
                if (isWanted(letter)) {
                    send(producer, letter, originals.of(letter));
                }
            });
            producer.flush();
        }
        out.println(sent + " sent again, " + kept + " cannot be, " + failed + " failed");
        out.flush();
        return failed.get() == 0 ? 0 : 1;
    }

    private int giveOut(long offset) throws IOException {
        if (replay || reason != null || stage != null) {
            throw new ParameterException(
                    spec.commandLine(), "--bytes takes one dead letter by its offset: leave the other options out");
        }
        Optional<DeadLetter> found = DeadLetters.at(kafka.properties(), offset);
        if (found.isEmpty()) {
            tell("there is no dead letter with the offset " + offset);
            return 1;
        }
        DeadLetter letter = found.get();
        try (Replay originals = new Replay(kafka.properties())) {
            Optional<byte[]> whole = originals.document(letter);
            boolean written = write(whole.orElseGet(letter::document));
            if (whole.isEmpty()) {
                say(letter, "only the first " + letter.kept() + " of its " + letter.bytes() + " bytes are left");
            }
            return written && whole.isPresent() ? 0 : 1;
        }
    }

    /** Bytes would not survive a writer of characters: they go past it. */
    private boolean write(byte[] document) throws IOException {
        if (to == null) {
            System.out.write(document);
            System.out.flush();
            return !System.out.checkError();
        }
        try {
            Files.write(to, document);
            return true;
        } catch (FileSystemException e) {
            tell("cannot write " + e.getMessage());
            return false;
        }
    }

    private boolean isWanted(DeadLetter letter) {
        return (reason == null || reason.equals(letter.reason())) && (stage == null || stage.equals(letter.stage()));
    }

    /** Every failure reaches the callback, the future need not be kept. */
    private void send(KafkaProducer<byte[], byte[]> producer, DeadLetter letter, Replay.Decision decision) {
        if (decision instanceof Replay.Decision.Send send) {
            var unused = producer.send(send.original(), (metadata, failure) -> {
                if (failure == null) {
                    sent.incrementAndGet();
                } else {
                    failed.incrementAndGet();
                    say(letter, String.valueOf(failure.getMessage()));
                }
            });
        } else if (decision instanceof Replay.Decision.Refuse refuse) {
            kept.incrementAndGet();
            say(letter, refuse.why());
        }
    }

    private void say(DeadLetter letter, String what) {
        tell(letter.offset() + (letter.key() == null ? "" : " (" + letter.key() + ")") + " " + what);
    }

    private void tell(String what) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("gainsay: " + what);
        err.flush();
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, StageSettings.MAX_REQUEST_BYTES);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.putAll(kafka.properties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
