package org.gainsay.deploy.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.LeaderNotAvailableException;
import org.apache.kafka.common.errors.RetriableException;

/** Waits until every partition's leader answers: a record sent before that can be lost (KAFKA-15591). */
final class LeaderWait {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Admin admin;
    private final Deadline deadline;

    LeaderWait(Admin admin, Deadline deadline) {
        this.admin = admin;
        this.deadline = deadline;
    }

    Map<String, TopicDescription> await(List<String> topics) {
        while (true) {
            RetriableException failure;
            try {
                Map<String, TopicDescription> described =
                        deadline.get(admin.describeTopics(topics).allTopicNames());
                if (described.values().stream().allMatch(LeaderWait::hasLeaders)) {
                    deadline.get(admin.listOffsets(ends(described)).all());
                    return described;
                }
                failure = new LeaderNotAvailableException("a partition has no leader");
            } catch (RetriableException e) { // not known yet on the broker that was asked, or its leader is not ready
                failure = e;
            }
            if (deadline.hasPassed()) {
                throw deadline.unavailable(failure);
            }
            pause();
        }
    }

    private static boolean hasLeaders(TopicDescription topic) {
        return topic.partitions().stream()
                .allMatch(p -> p.leader() != null && !p.leader().isEmpty());
    }

    private static Map<TopicPartition, OffsetSpec> ends(Map<String, TopicDescription> topics) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        topics.forEach((name, topic) -> {
            for (TopicPartitionInfo partition : topic.partitions()) {
                ends.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest());
            }
        });
        return ends;
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterUnavailableException("interrupted while waiting for topics", e);
        }
    }
}
