package org.gainsay.aggregate;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.gainsay.aggregate.api.AggregateTopics;
import org.gainsay.aggregate.encoding.ByteReader;
import org.gainsay.aggregate.encoding.ByteWriter;
import org.gainsay.aggregate.encoding.BytesSerde;
import org.gainsay.aggregate.encoding.Packed;
import org.gainsay.aggregate.ledger.Balance;
import org.gainsay.aggregate.ledger.Entry;
import org.gainsay.aggregate.ledger.EntryBytes;
import org.gainsay.aggregate.ledger.RecentCitations;
import org.gainsay.aggregate.ledger.Row;
import org.gainsay.aggregate.stream.Entries;
import org.gainsay.aggregate.stream.Reporting;
import org.gainsay.aggregate.stream.Stepping;
import org.gainsay.enrich.api.EnrichTopics;
import org.gainsay.ingest.api.Topic;

/**
 * The ledger as a topology: events in, whole counts, evidence and disputes out.
 *
 * <p>Two halves with one repartition topic between them. The first is keyed by article: it keeps each article's latest
 * entry and sends on what changes, by account. The second is keyed by account: it adds the changes up. Both halves are
 * exact only under {@code exactly_once_v2}.
 */
public final class AggregateTopology {

    static final String EVENTS = "events";
    static final String ENTRIES = "entries";
    static final String DELTAS = "deltas";
    static final String STEPS = "steps";
    static final String BALANCES = "balances";
    static final String REPORT = "report";

    /** What each article contributed; by article. */
    public static final String ENTRY_STORE = "entries";

    /** How often each value was marked; by account, facet and value. */
    public static final String MARK_STORE = "marks";

    /** The sentences that accounts cite; by account and place. */
    public static final String CITATION_STORE = "citations";

    /** What each account comes to; by account. */
    public static final String BALANCE_STORE = "balances";

    /** Follows the application id in the name of the topic between its halves. */
    public static final String DELTA_TOPIC = "-" + DELTAS + "-repartition";

    /** The topology; the same at every call. */
    public static Topology topology() {
        return topology(UnaryOperator.identity());
    }

    /**
     * The same over topics of other names, so that a ledger can be built beside another.
     *
     * @param names of each topic that it reads or writes, by its own name
     */
    public static Topology topology(UnaryOperator<String> names) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                "names",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                "names:1",
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
                true))));
        RecentCitations recent = new RecentCitations();
        builder.addStateStore(entryStore()).addStateStore(markStore()).addStateStore(citationStore());
        KStream<String, Row<?>> rows = builder.stream(
                        names.apply(EnrichTopics.EVENTS.name()),
                        Consumed.with(EnrichTopics.EVENTS.key(), EnrichTopics.EVENTS.value())
                                .withName(EVENTS))
                .process(() -> new Entries(ENTRY_STORE), Named.as(ENTRIES), ENTRY_STORE)
                .repartition(
                        Repartitioned.with(Serdes.String(), Serdes.ByteArray()).withName(DELTAS))
                .processValues(
                        () -> new Stepping(MARK_STORE, CITATION_STORE), Named.as(STEPS), MARK_STORE, CITATION_STORE)
                .groupByKey(Grouped.as(BALANCES))
                .aggregate(
                        () -> Balance.ZERO,
                        AggregateTopology::add,
                        Named.as(BALANCES),
                        Materialized.<String, Balance, KeyValueStore<Bytes, byte[]>>as(BALANCE_STORE)
                                .withKeySerde(Serdes.String())
                                .withValueSerde(new BytesSerde<>(Balance::encode, Balance::decode))
                                .withCachingEnabled())
                .toStream(Named.as("changed-balances"))
                .process(
                        () -> new Reporting(MARK_STORE, CITATION_STORE, recent),
                        Named.as(REPORT),
                        MARK_STORE,
                        CITATION_STORE);
        AggregateTopics.ALL.forEach(topic -> write(rows, topic, names.apply(topic.name())));
        return builder.build();
    }

    /** Null, which is a tombstone, where an account comes to nothing. */
    // Kafka's aggregator is not annotated: it takes null as a removal.
    @SuppressWarnings("NullAway")
    private static Balance add(String account, Balance change, Balance balance) {
        Balance sum = balance.plus(change).checked(account);
        return sum.isZero() ? null : sum;
    }

    // Kafka's streams are not annotated: a null value is the tombstone.
    @SuppressWarnings("NullAway")
    private static <V> void write(KStream<String, Row<?>> rows, Topic<String, V> topic, String name) {
        rows.filter((key, row) -> row.isOf(topic), Named.as("of-" + topic.name()))
                .mapValues(row -> row.valueOf(topic), Named.as("value-of-" + topic.name()))
                .to(name, Produced.with(topic.key(), topic.value()).withName("to-" + topic.name()));
    }

    /** Not cached: an article is seldom revised within a commit, and would push the small counts out. */
    private static StoreBuilder<KeyValueStore<String, Entry>> entryStore() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(ENTRY_STORE),
                        Serdes.String(),
                        new BytesSerde<>(EntryBytes::encode, EntryBytes::decode))
                .withLoggingEnabled(Map.of("max.message.bytes", "16777216"))
                .withCachingDisabled();
    }

    /** Not cached: most marks are written once, and would push the balances out, which writes all that have changed. */
    private static StoreBuilder<KeyValueStore<String, Long>> markStore() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(MARK_STORE),
                        Serdes.String(),
                        new BytesSerde<Long>(
                                count -> new ByteWriter().unsigned(count).bytes(),
                                bytes -> new ByteReader(bytes).unsigned()))
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }

    /** Not cached: a citation is written once. */
    private static StoreBuilder<KeyValueStore<String, Packed>> citationStore() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(CITATION_STORE),
                        Serdes.String(),
                        new BytesSerde<>(Packed::bytes, Packed::new))
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }

    private AggregateTopology() {}
}
