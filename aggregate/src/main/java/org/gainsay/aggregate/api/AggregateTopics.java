package org.gainsay.aggregate.api;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.api.Topic;

/** The topics that aggregate owns and dashboards consume. */
public final class AggregateTopics {

    /** Key {@code actor|role|type}. */
    public static final Topic<String, ActorCount> ACTOR_COUNTS =
            counts("news.counts.actor.v1", ActorCount.class, "how often each actor claims, denies, gives and gets");

    /** Key {@code actor|role|type|day}. */
    public static final Topic<String, ActorDailyCount> ACTOR_DAILY_COUNTS =
            counts("news.counts.actor.daily.v1", ActorDailyCount.class, "the same by UTC day of publication");

    /** Key {@code equipment|type}. */
    public static final Topic<String, EquipmentCount> EQUIPMENT_COUNTS =
            counts("news.counts.equipment.v1", EquipmentCount.class, "how often each kind of equipment is spoken of");

    /** Key {@code equipment|type|day}. */
    public static final Topic<String, EquipmentDailyCount> EQUIPMENT_DAILY_COUNTS =
            counts("news.counts.equipment.daily.v1", EquipmentDailyCount.class, "the same by UTC day of publication");

    /** All of them, in the data's order. */
    public static final List<Topic<?, ?>> ALL =
            List.of(ACTOR_COUNTS, ACTOR_DAILY_COUNTS, EQUIPMENT_COUNTS, EQUIPMENT_DAILY_COUNTS);

    private static <V> Topic<String, V> counts(String name, Class<V> type, String purpose) {
        return new Topic<>(
                name,
                Serdes.String(),
                new JsonSerde<>(type),
                Topic.Cleanup.COMPACT,
                IngestTopics.PARTITIONS,
                Map.of(),
                purpose);
    }

    private AggregateTopics() {}
}
