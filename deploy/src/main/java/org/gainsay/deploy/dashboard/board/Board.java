package org.gainsay.deploy.dashboard.board;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.kafka.common.errors.SerializationException;
import org.gainsay.aggregate.api.ActorCount;
import org.gainsay.aggregate.api.ActorDailyCount;
import org.gainsay.aggregate.api.ActorEquipmentCount;
import org.gainsay.aggregate.api.AggregateTopics;
import org.gainsay.aggregate.api.EquipmentCount;
import org.gainsay.aggregate.api.EquipmentDailyCount;
import org.gainsay.enrich.api.EnrichTopics;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the pages and the HTTP API show, as of the newest record that was read.
 *
 * <p>The version grows with every record, so that two answers of one version are the same answer.
 */
public final class Board {

    private static final int MOST_COUNTS = 500_000;
    private static final int MOST_DAILY = 2_000_000;
    private static final int MOST_ARTICLES = 1_000_000;
    private static final int MOST_DISPUTES = 200_000;
    private static final int MOST_MENTIONS = 500_000;

    private final Table<ActorCount> actors = new Table<>(ActorCount::actor, MOST_COUNTS);
    private final Table<ActorDailyCount> actorDays = new Table<>(ActorDailyCount::actor, MOST_DAILY);
    private final Table<ActorEquipmentCount> actorEquipment = new Table<>(ActorEquipmentCount::actor, MOST_COUNTS);
    private final Table<EquipmentCount> equipment = new Table<>(EquipmentCount::equipment, MOST_COUNTS);
    private final Table<EquipmentDailyCount> equipmentDays = new Table<>(EquipmentDailyCount::equipment, MOST_DAILY);
    private final Table<DisputeRow> disputes = new Table<>(DisputeRow::equipment, MOST_DISPUTES);
    private final Articles articles = new Articles(MOST_ARTICLES);
    private final OneOfEach<Mention> mentions = new OneOfEach<>(MOST_MENTIONS);
    private final Clock clock = new Clock();

    /** What is kept whole, and how. */
    private final Map<String, Sink> sinks = new HashMap<>();

    /** What is read again when it is asked for. */
    private final Map<String, Places> places = new HashMap<>();

    /** Takes in the value of a key; null is a tombstone. */
    @FunctionalInterface
    private interface Sink {
        void put(String key, byte @Nullable [] value);
    }

    /** An empty board. */
    public Board() {
        keep(AggregateTopics.ACTOR_COUNTS, actors::put);
        keep(AggregateTopics.ACTOR_DAILY_COUNTS, actorDays::put);
        keep(AggregateTopics.ACTOR_EQUIPMENT_COUNTS, actorEquipment::put);
        keep(AggregateTopics.EQUIPMENT_COUNTS, equipment::put);
        keep(AggregateTopics.EQUIPMENT_DAILY_COUNTS, equipmentDays::put);
        keep(
                AggregateTopics.DISPUTES,
                (key, value) -> disputes.put(key, value == null ? null : DisputeRow.of(key, value)));
        keep(
                EnrichTopics.EVENTS,
                (key, value) -> articles.put(key, value == null ? null : ArticleRow.of(value, mentions)));
        places.put(AggregateTopics.ACTOR_EVIDENCE.name(), new Places(MOST_COUNTS));
        places.put(AggregateTopics.EQUIPMENT_EVIDENCE.name(), new Places(MOST_COUNTS));
        places.put(AggregateTopics.DISPUTES.name(), new Places(MOST_DISPUTES));
        places.put(EnrichTopics.EVENTS.name(), new Places(MOST_ARTICLES));
        places.put(IngestTopics.ARTICLES.name(), new Places(MOST_ARTICLES));
    }

    private <V> void keep(Topic<String, V> topic, BiConsumer<String, @Nullable V> table) {
        sinks.put(
                topic.name(),
                (key, value) -> table.accept(
                        key, value == null ? null : topic.value().deserializer().deserialize(topic.name(), value)));
    }

    /** The names of the topics that the board takes in. */
    public Set<String> topics() {
        Set<String> names = new TreeSet<>(sinks.keySet());
        names.addAll(places.keySet());
        return names;
    }

    /**
     * Takes in one record; a topic that is not shown changes nothing.
     *
     * @param topic the topic's name
     * @param value null is a tombstone
     * @throws SerializationException if the value is not what the topic carries; nothing has changed then
     */
    public void apply(String topic, String key, byte @Nullable [] value, Place place) {
        Sink sink = sinks.get(topic);
        if (sink != null) {
            sink.put(key, value);
        }
        Places known = places.get(topic);
        if (known != null) {
            known.put(key, value == null ? null : place);
        }
        clock.advance();
    }

    /** Counts by actor, grouped by the actor. */
    public Table<ActorCount> actors() {
        return actors;
    }

    /** Daily counts by actor, grouped by the actor. */
    public Table<ActorDailyCount> actorDays() {
        return actorDays;
    }

    /** Counts by actor and equipment, grouped by the actor. */
    public Table<ActorEquipmentCount> actorEquipment() {
        return actorEquipment;
    }

    /** Counts by equipment, grouped by the equipment. */
    public Table<EquipmentCount> equipment() {
        return equipment;
    }

    /** Daily counts by equipment, grouped by the equipment. */
    public Table<EquipmentDailyCount> equipmentDays() {
        return equipmentDays;
    }

    /** Disputes, grouped by the equipment. */
    public Table<DisputeRow> disputes() {
        return disputes;
    }

    public Articles articles() {
        return articles;
    }

    /** Where the newest record of a key of a topic stands; null if there is none or the topic is kept whole. */
    public @Nullable Place place(Topic<String, ?> topic, String key) {
        Places known = places.get(topic.name());
        return known == null ? null : known.get(key);
    }

    /** Which record it is at, and who waits for the next. */
    public Clock clock() {
        return clock;
    }

    /** How many values were left out because a table was full. */
    public long leftOut() {
        return actors.leftOut()
                + actorDays.leftOut()
                + actorEquipment.leftOut()
                + equipment.leftOut()
                + equipmentDays.leftOut()
                + disputes.leftOut()
                + articles.leftOut();
    }
}
