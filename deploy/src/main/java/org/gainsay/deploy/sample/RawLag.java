package org.gainsay.deploy.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.gainsay.deploy.stage.Stage;
import org.gainsay.ingest.api.IngestTopics;
import org.jspecify.annotations.Nullable;

/** How many raw records ingest has not yet committed. The raw topic holds no transactions, so the offsets are exact. */
final class RawLag {

    private final Admin admin;
    private final Map<TopicPartition, OffsetSpec> ends = new HashMap<>();

    RawLag(Admin admin) {
        this.admin = admin;
        for (int p = 0; p < IngestTopics.RAW.partitions(); p++) {
            ends.put(new TopicPartition(IngestTopics.RAW.name(), p), OffsetSpec.latest());
        }
    }

    long now() {
        try {
            Map<TopicPartition, ListOffsetsResultInfo> last =
                    admin.listOffsets(ends).all().get();
            Map<TopicPartition, @Nullable OffsetAndMetadata> done =
                    new HashMap<>(admin.listConsumerGroupOffsets(Stage.INGEST.applicationId())
                            .partitionsToOffsetAndMetadata()
                            .get());
            return last.entrySet().stream()
                    .mapToLong(end -> end.getValue().offset() - offset(done.get(end.getKey())))
                    .sum();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot tell how far ingest has come", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking how far ingest has come", e);
        }
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }
}
