package org.gainsay.deploy.sample;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gainsay.aggregate.api.ActorCount;
import org.gainsay.aggregate.api.AggregateTopics;
import org.gainsay.aggregate.api.EquipmentCount;
import org.gainsay.aggregate.api.Tally;
import org.gainsay.ingest.api.Topic;

/**
 * What the aggregate topics say now.
 *
 * @param actors counts by actor, role and type, most mentions first
 * @param equipment counts by equipment and type, most mentions first
 */
public record Standings(List<ActorCount> actors, List<EquipmentCount> equipment) {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    public Standings {
        actors = List.copyOf(actors);
        equipment = List.copyOf(equipment);
    }

    static Standings read(Map<String, String> kafka) {
        Comparator<Tally> most = Comparator.comparingLong(Tally::mentions).reversed();
        return new Standings(
                table(kafka, AggregateTopics.ACTOR_COUNTS).values().stream()
                        .sorted(Comparator.comparing(ActorCount::tally, most).thenComparing(ActorCount::actor))
                        .toList(),
                table(kafka, AggregateTopics.EQUIPMENT_COUNTS).values().stream()
                        .sorted(Comparator.comparing(EquipmentCount::tally, most)
                                .thenComparing(EquipmentCount::equipment))
                        .toList());
    }

    /** The latest value of every key; the topic is read to its end. */
    private static <V> Map<String, V> table(Map<String, String> kafka, Topic<String, V> topic) {
        Map<String, V> table = new HashMap<>();
        try (TopicTail tail = TopicTail.fromStart(kafka, List.of(topic.name()))) {
            // Silence is no end: a busy machine is silent for a while in the middle.
            while (!tail.isAtEnd()) {
                tail.poll(PATIENCE, record -> put(table, topic, record));
            }
        }
        return table;
    }

    private static <V> void put(Map<String, V> table, Topic<String, V> topic, ConsumerRecord<byte[], byte[]> record) {
        String key = topic.key().deserializer().deserialize(topic.name(), record.key());
        V value = topic.value().deserializer().deserialize(topic.name(), record.value());
        if (value == null) {
            table.remove(key);
        } else {
            table.put(key, value);
        }
    }
}
