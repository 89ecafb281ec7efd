package org.gainsay.ingest;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.document.Extractor;
import org.gainsay.ingest.extract.ArticleReader;
import org.gainsay.ingest.revision.Arrival;
import org.gainsay.ingest.revision.Revision;

/**
 * The ingest stage: raw records in, articles in their latest revision and dead letters out.
 *
 * <p>The key of a raw record is whatever its sender likes; so what was read is brought together by article id before it
 * is compared with what is known of the article.
 */
public final class IngestTopology {

    static final String ALIASES = "aliases";
    static final String REVISIONS = "revisions";

    private static final String RAW = "raw";
    private static final String READ = "read";
    private static final String OUTCOME = "outcome";
    private static final String REFUSED = "-refused";
    private static final String ACCEPTED = "-accepted";
    private static final String BYTES = "bytes-as-they-came";
    private static final String DEAD_LETTERS = "dead-letters";
    private static final String ARRIVAL = "arrival";
    private static final String BY_ARTICLE = "by-article";
    private static final String ARRIVALS = "arrivals";
    private static final String JUDGE = "judge";
    private static final String ARTICLES = "articles";

    private IngestTopology() {}

    /**
     * The whole stage.
     *
     * @param extractor reads every format; shared by all threads
     */
    public static Topology topology(Extractor extractor) {
        ArticleReader reader = new ArticleReader(extractor);
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(ALIASES), Serdes.String(), Serdes.String()));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(REVISIONS), Serdes.String(), new JsonSerde<>(Revision.class)));

        builder.stream(
                        IngestTopics.RAW.name(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName(RAW))
                .process(() -> new ReadingProcessor(reader), Named.as(READ), ALIASES)
                .split(Named.as(OUTCOME))
                .branch(
                        (key, outcome) -> outcome instanceof Outcome.Refused,
                        Branched.withConsumer(IngestTopology::bury, REFUSED))
                .defaultBranch(Branched.withConsumer(IngestTopology::judge, ACCEPTED));
        return builder.build();
    }

    private static void bury(KStream<byte[], Outcome> refused) {
        refused.mapValues(outcome -> ((Outcome.Refused) outcome).value(), Named.as(BYTES))
                .to(
                        IngestTopics.DEAD_LETTERS.name(),
                        Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName(DEAD_LETTERS));
    }

    private static void judge(KStream<byte[], Outcome> accepted) {
        accepted.mapValues(outcome -> ((Outcome.Accepted) outcome).arrival(), Named.as(ARRIVAL))
                .selectKey((key, arrival) -> arrival.id(), Named.as(BY_ARTICLE))
                .repartition(Repartitioned.<String, Arrival>as(ARRIVALS)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(new JsonSerde<>(Arrival.class))
                        .withNumberOfPartitions(IngestTopics.PARTITIONS))
                .process(RevisionProcessor::new, Named.as(JUDGE), REVISIONS)
                .to(
                        IngestTopics.ARTICLES.name(),
                        Produced.with(IngestTopics.ARTICLES.key(), IngestTopics.ARTICLES.value())
                                .withName(ARTICLES));
    }
}
