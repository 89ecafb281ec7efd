package org.gainsay.deploy.deadletter;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.gainsay.deploy.source.RawSender;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.deadletter.Cut;
import org.jspecify.annotations.Nullable;

/**
 * Finds the record that a dead letter was, to be sent again or looked at.
 *
 * <p>One that was cut is read again from its place on the raw topic, and must be what it was: a cut document sent for the
 * whole would be another document.
 */
public final class Replay implements AutoCloseable {

    private static final Pattern PLACE = Pattern.compile("[0-9]{1,18}");

    private final Map<String, String> kafka;
    private @Nullable SingleRecords raw;

    /** What is to be done with a dead letter. */
    public sealed interface Decision {

        /** This is the record as it was sent at first. */
        record Send(ProducerRecord<byte[], byte[]> original) implements Decision {}

        /** It cannot be sent again, and why. */
        record Refuse(String why) implements Decision {}
    }

    /**
     * Prepares; connects when it must.
     *
     * @param kafka client properties, {@code bootstrap.servers} at least
     */
    public Replay(Map<String, String> kafka) {
        this.kafka = Map.copyOf(kafka);
    }

    public Decision of(DeadLetter letter) {
        String topic = letter.topic();
        if (topic == null || !letter.cameFromRaw()) {
            return new Decision.Refuse(
                    RawSender.STAGE.equals(letter.stage())
                            ? "never reached the raw topic, which does not take its " + letter.bytes()
                                    + " bytes: send a smaller form of it; its original has the SHA-256 "
                                    + letter.sha256()
                            : "did not come from the raw topic but from " + topic
                                    + ": the stage before must write it again");
        }
        if (letter.cut() == null) {
            ConsumerRecord<byte[], byte[]> record = letter.record();
            return new Decision.Send(new ProducerRecord<>(
                    topic, null, record.timestamp(), record.key(), record.value(), letter.originalHeaders()));
        }
        return original(letter)
                .<Decision>map(record -> new Decision.Send(new ProducerRecord<>(
                        topic, null, record.timestamp(), record.key(), record.value(), record.headers())))
                .orElseGet(() -> new Decision.Refuse("was cut to " + letter.kept() + " of its " + letter.bytes()
                        + " bytes, and its original is no longer on the raw topic: send it again from its source; it"
                        + " has the SHA-256 " + letter.sha256()));
    }

    /** The document that was refused, all of it; empty if the letter holds but its beginning and the rest is gone. */
    public Optional<byte[]> document(DeadLetter letter) {
        if (letter.kept() == letter.bytes()) {
            return Optional.of(letter.document());
        }
        return letter.cameFromRaw() ? original(letter).map(ConsumerRecord::value) : Optional.empty();
    }

    private Optional<ConsumerRecord<byte[], byte[]>> original(DeadLetter letter) {
        String partition = letter.partition();
        String position = letter.position();
        if (partition == null
                || position == null
                || !PLACE.matcher(partition).matches()
                || !PLACE.matcher(position).matches()) {
            return Optional.empty();
        }
        SingleRecords topic = raw;
        if (topic == null) {
            topic = new SingleRecords(kafka, IngestTopics.RAW.name());
            raw = topic;
        }
        return topic.at((int) Math.min(Integer.MAX_VALUE, Long.parseLong(partition)), Long.parseLong(position))
                .filter(record -> record.value() != null
                        && Cut.of(record.value()).equals(new Cut(letter.bytes(), letter.sha256())));
    }

    @Override
    public void close() {
        if (raw != null) {
            raw.close();
        }
    }
}
