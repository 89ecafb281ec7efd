package org.gainsay.deploy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gainsay.aggregate.ledger.Citations;
import org.gainsay.aggregate.ledger.Entry;
import org.gainsay.aggregate.ledger.Posting;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.enrich.api.EnrichTopics;

/** Two topologies over the same records, to measure the ledger by. */
final class Rivals {

    /** Where identity writes. */
    static final String COPIES = "bench-copies";

    /** Where the table writes. */
    static final String COUNTS = "bench-counts";

    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private Rivals() {}

    /** Copies the events as bytes: what broker and Kafka Streams cost with nothing in between. */
    static Topology identity() {
        StreamsBuilder builder = builder();
        builder.stream(EnrichTopics.EVENTS.name(), Consumed.with(BYTES, BYTES).withName("events"))
                .to(COPIES, Produced.with(BYTES, BYTES).withName("out"));
        return builder.build();
    }

    /**
     * Counts articles on the ledger's own accounts, the way that Kafka Streams offers: a table of what each article is counted
     * in, grouped with an adder and a subtractor. It has no mentions, statements, publishers or evidence.
     *
     * <p>A group of a table has one key for each row, so an article has a row for each of its accounts; those that a
     * revision no longer fills must be emptied.
     *
     * @param slots the most accounts that an article may have
     */
    static Topology table(int slots) {
        StreamsBuilder builder = builder();
        builder.stream(
                        EnrichTopics.EVENTS.name(),
                        Consumed.with(EnrichTopics.EVENTS.key(), EnrichTopics.EVENTS.value())
                                .withName("events"))
                .flatMap((article, events) -> rows(article, events, slots), Named.as("rows"))
                .repartition(
                        Repartitioned.with(Serdes.String(), Serdes.String()).withName("rows"))
                .toTable(
                        Named.as("slot-table"),
                        Materialized.<String, String, KeyValueStore<Bytes, byte[]>>as("slots")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Serdes.String()))
                .groupBy(
                        (slot, account) -> KeyValue.pair(account, account),
                        Grouped.with("accounts", Serdes.String(), Serdes.String()))
                .aggregate(
                        () -> 0L,
                        (account, added, count) -> count + 1,
                        (account, taken, count) -> count - 1,
                        Named.as("count"),
                        Materialized.<String, Long, KeyValueStore<Bytes, byte[]>>as("counts")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Serdes.Long()))
                .toStream(Named.as("counted"))
                .to(COUNTS, Produced.with(Serdes.String(), Serdes.Long()).withName("out"));
        return builder.build();
    }

    // Kafka's records are not annotated: a null value is the tombstone.
    @SuppressWarnings("NullAway")
    private static List<KeyValue<String, String>> rows(String article, ArticleEvents events, int slots) {
        List<KeyValue<String, String>> rows = new ArrayList<>();
        Entry entry = Entry.of(events, Citations.encode(events));
        for (String account : Posting.difference(article, null, entry).keySet()) {
            rows.add(KeyValue.pair(article + "/" + rows.size(), account));
        }
        while (events.revised().isAfter(events.time()) && rows.size() < slots) {
            rows.add(KeyValue.pair(article + "/" + rows.size(), null));
        }
        return rows;
    }

    private static StreamsBuilder builder() {
        return new StreamsBuilder(new TopologyConfig(new StreamsConfig(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG, "names", StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "names:1"))));
    }
}
