package org.gainsay.deploy.replay;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.gainsay.deploy.topic.Deadline;
import org.gainsay.deploy.topic.TableReader;
import org.gainsay.ingest.api.IngestTopics;
import org.jspecify.annotations.Nullable;

/** What others have not finished: records that wait for a group, its members, transactions that are open. */
public final class Backlog {

    /** A backlog of more offsets than this is not looked into: a few of them may be marks of transactions. */
    private static final long NEAR = 10_000;

    private final Admin admin;
    private final TableReader reader;

    /** Asks with these clients. */
    public Backlog(Admin admin, TableReader reader) {
        this.admin = admin;
        this.reader = reader;
    }

    /** All of the chain's topics that a stage reads have as many partitions. */
    static List<TopicPartition> partitions(String topic) {
        return IntStream.range(0, IngestTopics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    /** Where a topic's partitions end now. */
    public Map<TopicPartition, Long> ends(String topic) {
        return reader.ends(partitions(topic));
    }

    /** Records before the ends that wait for a group; of a large backlog offsets, of which some are no records. */
    public long waiting(String group, Map<TopicPartition, Long> ends, Deadline deadline) {
        Map<TopicPartition, @Nullable OffsetAndMetadata> places =
                deadline.get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        long waiting = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            OffsetAndMetadata place = places.get(end.getKey());
            long from = place == null ? 0 : place.offset();
            long offsets = end.getValue() - from;
            if (offsets > NEAR) {
                waiting += offsets;
            } else if (offsets > 0) {
                waiting += reader.records(end.getKey(), from, end.getValue());
            }
        }
        return waiting;
    }

    /** How many members groups have; none if there is no such group. */
    long members(Collection<String> groups, Deadline deadline) {
        List<String> known = deadline.get(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .filter(groups::contains)
                .toList();
        return deadline.get(admin.describeConsumerGroups(known).all()).values().stream()
                .mapToLong(group -> group.members().size())
                .sum();
    }

    /** Partitions of topics with a transaction that has not ended; what it wrote may still be committed. */
    long open(Collection<String> topics, Deadline deadline) {
        List<TopicPartition> partitions =
                topics.stream().flatMap(topic -> partitions(topic).stream()).toList();
        Map<TopicPartition, ListOffsetsResultInfo> stable = latest(partitions, IsolationLevel.READ_COMMITTED, deadline);
        Map<TopicPartition, ListOffsetsResultInfo> all = latest(partitions, IsolationLevel.READ_UNCOMMITTED, deadline);
        return partitions.stream()
                .filter(partition -> offset(stable, partition) < offset(all, partition))
                .count();
    }

    private Map<TopicPartition, ListOffsetsResultInfo> latest(
            List<TopicPartition> partitions, IsolationLevel level, Deadline deadline) {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return deadline.get(
                admin.listOffsets(latest, new ListOffsetsOptions(level)).all());
    }

    private static long offset(Map<TopicPartition, ListOffsetsResultInfo> offsets, TopicPartition partition) {
        ListOffsetsResultInfo found = offsets.get(partition);
        return found == null ? 0 : found.offset();
    }
}
