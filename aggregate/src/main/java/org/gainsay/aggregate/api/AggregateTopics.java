package org.gainsay.aggregate.api;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.api.Topic;

/**
 * The topics that aggregate owns and dashboards consume.
 *
 * <p>The parts of a key stand between bars. In a part, {@code %}, {@code |} and control characters are
 * percent-encoded ({@code %25}, {@code %7C}), so that no id can look like two.
 */
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

    /** Key {@code actor|role|type|equipment}. */
    public static final Topic<String, ActorEquipmentCount> ACTOR_EQUIPMENT_COUNTS = counts(
            "news.counts.actor-equipment.v1", ActorEquipmentCount.class, "how often each actor meets each equipment");

    /** Key {@code actor|role|type}, as in {@link #ACTOR_COUNTS}. */
    public static final Topic<String, ActorEvidence> ACTOR_EVIDENCE =
            counts("news.evidence.actor.v1", ActorEvidence.class, "the latest sentences behind each actor's counts");

    /** Key {@code equipment|type}, as in {@link #EQUIPMENT_COUNTS}. */
    public static final Topic<String, EquipmentEvidence> EQUIPMENT_EVIDENCE = counts(
            "news.evidence.equipment.v1",
            EquipmentEvidence.class,
            "the latest sentences behind the equipment's counts");

    /** Key {@code supplier|recipient|equipment}; nothing between the bars for a party that is not said. */
    public static final Topic<String, Dispute> DISPUTES =
            counts("news.disputes.v1", Dispute.class, "where claims meet their denials, by matter");

    /** All of them, in the data's order. */
    public static final List<Topic<String, ?>> ALL = List.of(
            ACTOR_COUNTS,
            ACTOR_DAILY_COUNTS,
            EQUIPMENT_COUNTS,
            EQUIPMENT_DAILY_COUNTS,
            ACTOR_EQUIPMENT_COUNTS,
            ACTOR_EVIDENCE,
            EQUIPMENT_EVIDENCE,
            DISPUTES);

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
