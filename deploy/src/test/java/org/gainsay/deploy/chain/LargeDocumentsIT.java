package org.gainsay.deploy.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gainsay.deploy.deadletter.DeadLetter;
import org.gainsay.deploy.deadletter.DeadLetters;
import org.gainsay.deploy.deadletter.Replay;
import org.gainsay.deploy.folder.FolderWatch;
import org.gainsay.deploy.run.ChainProcess;
import org.gainsay.deploy.source.FileItems;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.deploy.source.RawSender;
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.deadletter.Cut;
import org.gainsay.ingest.deadletter.DeadLetterLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents at the limit of the topics and beyond: refused with what it takes to find the original, and nothing stops. */
@SuppressWarnings("try") // a watch works by being open
class LargeDocumentsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MEGABYTE = 1024 * 1024;

    /** What the raw topic takes in one record, less the batch around it: with its reason it is too large. */
    private static final int AT_THE_LIMIT = 16 * MEGABYTE - 128;

    @TempDir
    Path folder;

    @Test
    void eachIsRefusedWithItsBeginningAndTheChainGoesOn() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Path sent = file(folder.resolve("17.txt"), 17 * MEGABYTE);
        Path larger = file(folder.resolve("50.txt"), 50 * MEGABYTE);
        Path watched = file(inbox.resolve("17.txt"), 17 * MEGABYTE);
        Path watchedLarger = file(inbox.resolve("50.txt"), 50 * MEGABYTE);
        byte[] atTheLimit = junk(AT_THE_LIMIT);
        List<Throwable> faults = new CopyOnWriteArrayList<>();
        try (KafkaUnderTest kafka = KafkaUnderTest.start(folder.resolve("kafka"));
                ChainProcess chain = Chains.start(folder.resolve("data"), kafka.client());
                RawSender sender = new RawSender(kafka.client());
                Table aggregates = Table.ofAggregates(kafka.client())) {
            FolderWatch.Settings settings = new FolderWatch.Settings(
                    inbox,
                    folder.resolve("journal"),
                    folder.resolve("data"),
                    Duration.ofMillis(100),
                    Duration.ofMillis(200));
            try (FolderWatch watch = FolderWatch.start(settings, sender, faults::add)) {
                sender.send(FileItems.item(sent, "send"), (item, failure) -> assertThat(failure)
                        .isNull());
                sender.send(FileItems.item(larger, "send"), (item, failure) -> assertThat(failure)
                        .isNull());
                sendRaw(kafka.client(), "at-the-limit", atTheLimit, "none");
                // A producer that compresses gets far more than the limit through.
                sendRaw(kafka.client(), "packed", new byte[40 * MEGABYTE], "gzip");
                Chains.send(kafka.client(), Story.of(1, 3).items());
                Map<String, String> expected = Story.of(1, 3).expected(new WordAnalyser());

                await().atMost(PATIENCE).untilAsserted(() -> assertThat(letters(kafka.client()))
                        .containsOnlyKeys(
                                sent.toString(),
                                larger.toString(),
                                watched.toString(),
                                watchedLarger.toString(),
                                "at-the-limit",
                                "packed"));
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(aggregates.read()).isEqualTo(expected));
            }
            await().atMost(PATIENCE).until(chain::isReady); // a task may still be on its way back
            assertThat(faults).isEmpty();

            Map<String, DeadLetter> letters = letters(kafka.client());
            for (Path file : List.of(sent, larger, watched, watchedLarger)) {
                isItsBeginning(letter(letters, file.toString()), Files.readAllBytes(file), "source");
                assertThat(replay(kafka.client(), letter(letters, file.toString())))
                        .isInstanceOfSatisfying(Replay.Decision.Refuse.class, refused -> assertThat(refused.why())
                                .contains("never reached the raw topic"));
            }
            isItsBeginning(letter(letters, "at-the-limit"), atTheLimit, "ingest");
            isItsBeginning(letter(letters, "packed"), new byte[40 * MEGABYTE], "ingest");
            assertThat(replay(kafka.client(), letter(letters, "at-the-limit")))
                    .isInstanceOfSatisfying(Replay.Decision.Send.class, again -> {
                        assertThat(again.original().value()).isEqualTo(atTheLimit);
                        assertThat(again.original().key()).isEqualTo("at-the-limit".getBytes(UTF_8));
                        assertThat(again.original().headers()).isEmpty();
                    });
            ConsumerRecord<byte[], byte[]> other =
                    letter(letters, "at-the-limit").record();
            other.headers().remove(DeadLetterHeaders.SHA_256).add(DeadLetterHeaders.SHA_256, "cafe".getBytes(UTF_8));
            assertThat(replay(kafka.client(), DeadLetter.of(other)))
                    .isInstanceOfSatisfying(Replay.Decision.Refuse.class, refused -> assertThat(refused.why())
                            .contains("was cut to", "no longer on the raw topic", "cafe"));
        }
    }

    @Test
    void articleWhoseEventsNoRecordHoldsIsRefusedAndTheNextOneIsRead() throws Exception {
        String claim = "\"NO says that UY sent drones to LA.\",";
        String claims = claim.repeat(50_000);
        RawItem article = new RawItem(
                "claims",
                ("{\"title\": \"Claims\", \"body\": [" + claims + "\"That was all.\"]}").getBytes(UTF_8),
                Map.of(RawHeaders.CONTENT_TYPE, "application/json"));
        try (KafkaUnderTest kafka = KafkaUnderTest.start(folder.resolve("kafka"));
                ChainProcess chain = Chains.start(folder.resolve("data"), kafka.client());
                Table aggregates = Table.ofAggregates(kafka.client())) {
            Chains.send(kafka.client(), List.of(article));
            Chains.send(kafka.client(), Story.of(1, 3).items());
            Map<String, String> expected = Story.of(1, 3).expected(new WordAnalyser());

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(aggregates.read()).isEqualTo(expected));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(letters(kafka.client()).values())
                            .singleElement()
                            .satisfies(letter -> {
                                assertThat(letter.stage()).isEqualTo("enrich");
                                assertThat(letter.message()).contains("50000 events take", "split the document");
                            }));
            await().atMost(PATIENCE).until(chain::isReady); // a task may still be on its way back
        }
    }

    private static void isItsBeginning(DeadLetter letter, byte[] whole, String stage) {
        assertThat(letter.stage()).isEqualTo(stage);
        assertThat(letter.cut()).isEqualTo("value");
        assertThat(letter.bytes()).isEqualTo(whole.length);
        assertThat(letter.sha256()).isEqualTo(Cut.of(whole).sha256());
        assertThat(letter.record().value()).isEqualTo(Arrays.copyOf(whole, DeadLetterLimit.KEPT_BYTES));
    }

    private static Replay.Decision replay(Map<String, String> client, DeadLetter letter) {
        try (Replay replay = new Replay(client)) {
            return replay.of(letter);
        }
    }

    private static DeadLetter letter(Map<String, DeadLetter> letters, String key) {
        return Objects.requireNonNull(letters.get(key), key);
    }

    private static Map<String, DeadLetter> letters(Map<String, String> client) {
        Map<String, DeadLetter> letters = new HashMap<>();
        DeadLetters.read(client, letter -> assertThat(letters.put(String.valueOf(letter.key()), letter))
                .as("one letter for %s", letter.key())
                .isNull());
        return letters;
    }

    private static void sendRaw(Map<String, String> client, String key, byte[] value, String compression)
            throws Exception {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("max.request.size", 100 * MEGABYTE);
        settings.put("buffer.memory", 100 * MEGABYTE);
        settings.put("compression.type", compression);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(IngestTopics.RAW.name(), key.getBytes(UTF_8), value))
                    .get();
        }
    }

    private static Path file(Path path, int size) throws IOException {
        return Files.write(path, junk(size));
    }

    private static byte[] junk(int size) {
        byte[] junk = new byte[size];
        new Random(size).nextBytes(junk);
        return junk;
    }
}
