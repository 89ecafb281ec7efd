package org.gainsay.deploy.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gainsay.deploy.broker.EmbeddedBroker;
import org.gainsay.deploy.topic.ChainTopics;
import org.gainsay.deploy.topic.TopicSetup;
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.gainsay.ingest.api.IngestTopics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersIT {

    @TempDir
    Path folder;

    @Test
    void allThatIsThereIsReadAndThenItEnds() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new TopicSetup(admin, TopicSetup.Options.DEFAULT).ensure(ChainTopics.ALL);
            Map<String, String> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
            List<DeadLetter> letters = new ArrayList<>();

            DeadLetters.read(kafka, letters::add);
            assertThat(letters).isEmpty();

            try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", broker.bootstrapServers()),
                    new ByteArraySerializer(),
                    new ByteArraySerializer())) {
                for (int i = 0; i < 3; i++) {
                    ProducerRecord<byte[], byte[]> record =
                            new ProducerRecord<>(IngestTopics.DEAD_LETTERS.name(), ("k" + i).getBytes(UTF_8), null);
                    record.headers().add(DeadLetterHeaders.REASON, "empty".getBytes(UTF_8));
                    producer.send(record).get();
                }
            }
            DeadLetters.read(kafka, letters::add);

            assertThat(letters).extracting(DeadLetter::key).containsExactly("k0", "k1", "k2");
            assertThat(letters).extracting(DeadLetter::reason).containsOnly("empty");
        }
    }
}
