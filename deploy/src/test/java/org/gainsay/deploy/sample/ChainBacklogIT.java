package org.gainsay.deploy.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gainsay.deploy.broker.EmbeddedBroker;
import org.gainsay.deploy.stage.Stage;
import org.gainsay.deploy.topic.ChainTopics;
import org.gainsay.deploy.topic.TableReader;
import org.gainsay.deploy.topic.TopicSetup;
import org.gainsay.ingest.api.IngestTopics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainBacklogIT {

    private static final String INGEST = Stage.INGEST.applicationId();
    private static final String BETWEEN = INGEST + "-parts-repartition";

    @TempDir
    Path folder;

    @Test
    void recordBetweenTwoPartsOfAStageIsWaitedForAsOneBetweenStages() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
            Map<String, String> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (Admin admin = Admin.create(Map.copyOf(kafka));
                    TableReader reader = new TableReader(kafka)) {
                new TopicSetup(admin, TopicSetup.Options.DEFAULT).ensure(ChainTopics.ALL);
                admin.createTopics(List.of(new NewTopic(BETWEEN, Optional.of(1), Optional.empty())))
                        .all()
                        .get();
                ChainBacklog backlog = new ChainBacklog(
                        admin, reader, Map.of(Stage.INGEST, INGEST, Stage.ENRICH, Stage.ENRICH.applicationId()));
                assertThat(backlog.isEmpty()).isTrue();

                send(kafka, BETWEEN);
                assertThat(backlog.isEmpty()).as("between parts").isFalse();
                read(admin, INGEST, BETWEEN);
                assertThat(backlog.isEmpty()).isTrue();

                send(kafka, IngestTopics.ARTICLES.name());
                assertThat(backlog.isEmpty()).as("between stages").isFalse();
                read(admin, Stage.ENRICH.applicationId(), IngestTopics.ARTICLES.name());
                assertThat(backlog.isEmpty()).isTrue();
            }
        }
    }

    private static void send(Map<String, String> kafka, String topic) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(Map.copyOf(kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "key".getBytes(UTF_8), "value".getBytes(UTF_8)))
                    .get();
        }
    }

    private static void read(Admin admin, String group, String topic) throws Exception {
        admin.alterConsumerGroupOffsets(group, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(1)))
                .all()
                .get();
    }
}
