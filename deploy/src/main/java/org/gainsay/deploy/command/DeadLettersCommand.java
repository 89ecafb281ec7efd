package org.gainsay.deploy.command;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
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
import picocli.CommandLine.Spec;

/** {@code gainsay dead-letters}. */
@Command(
        name = "dead-letters",
        description = "Prints what could not be read, a JSON object a line, with the reason; or sends it again.",
        footer = {
            "",
            "Sent again, a document keeps its key, its headers and the time at which it first arrived; the dead letter",
            "stays. One that was cut (see \"cut\" and \"kept\") is read again from its place on the raw topic, while it",
            "is there. What the raw topic never took, and what came from another topic, cannot be sent again."
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

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong kept = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (!replay) {
            DeadLetters.read(kafka.properties(), letter -> {
                if (isWanted(letter)) {
                    out.println(JsonSerde.MAPPER.writeValueAsString(letter));
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
        PrintWriter err = spec.commandLine().getErr();
        err.println(
                "gainsay: " + letter.offset() + (letter.key() == null ? "" : " (" + letter.key() + ")") + " " + what);
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
