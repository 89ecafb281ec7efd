package org.gainsay.ingest;

import java.time.Duration;
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
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.copy.Indexed;
import org.gainsay.ingest.copy.Notice;
import org.gainsay.ingest.copy.Verdict;
import org.gainsay.ingest.document.Extractor;
import org.gainsay.ingest.extract.ArticleReader;
import org.gainsay.ingest.identity.Tenant;
import org.gainsay.ingest.revision.Arrival;
import org.gainsay.ingest.revision.Revision;

/**
 * The ingest stage: raw records in, articles in their latest revision and dead letters out.
 *
 * <p>The key of a raw record is whatever its sender likes; so what was read is brought together by article id before it
 * is compared with what is known of the article.
 *
 * <p>Near-copies have other ids and lie in any partition. So the signature of each revision, some two kilobytes, goes to one
 * task that knows all of a window, and its verdict comes back to where the article waits: two small records an article.
 * Sharing the index out by the 32 bands would take 32 records with the signature in each, and would have to bring 32
 * answers together again.
 */
public final class IngestTopology {

    static final String ALIASES = "aliases";
    static final String ADDRESSES = "addresses";
    static final String REVISIONS = "revisions";
    static final String HELD = "held";
    static final String SIGNATURES = "signatures";
    static final String BUCKETS = "buckets";

    /** For how long articles are compared with each other if nobody says otherwise. */
    public static final Duration COPY_WINDOW = Duration.ofDays(30);

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
    private static final String NOTICES = "notices";
    private static final String COMPARE = "compare";
    private static final String VERDICTS = "verdicts";
    private static final String PUBLISH = "publish";
    private static final String ARTICLES = "articles";

    private IngestTopology() {}

    /** The whole stage, with the usual window for copies. */
    public static Topology topology(Extractor extractor) {
        return topology(extractor, COPY_WINDOW);
    }

    /**
     * The whole stage.
     *
     * @param extractor reads every format; shared by all threads
     * @param copyWindow for how long after its arrival an article is compared with others
     */
    public static Topology topology(Extractor extractor, Duration copyWindow) {
        ArticleReader reader = new ArticleReader(extractor);
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(ALIASES), Serdes.String(), Serdes.String()));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(ADDRESSES), Serdes.String(), new JsonSerde<>(Tenant.class)));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(REVISIONS), Serdes.String(), new JsonSerde<>(Revision.class)));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(HELD), Serdes.String(), new JsonSerde<>(Article.class)));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(SIGNATURES), Serdes.String(), new JsonSerde<>(Indexed.class)));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(BUCKETS), Serdes.Bytes(), Serdes.ByteArray()));

        builder.stream(
                        IngestTopics.RAW.name(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName(RAW))
                .process(() -> new ReadingProcessor(reader), Named.as(READ), ALIASES, ADDRESSES)
                .split(Named.as(OUTCOME))
                .branch(
                        (key, outcome) -> outcome instanceof Outcome.Refused,
                        Branched.withConsumer(IngestTopology::bury, REFUSED))
                .defaultBranch(Branched.withConsumer(accepted -> judge(accepted, copyWindow), ACCEPTED));
        return builder.build();
    }

    private static void bury(KStream<byte[], Outcome> refused) {
        refused.mapValues(outcome -> ((Outcome.Refused) outcome).value(), Named.as(BYTES))
                .to(
                        IngestTopics.DEAD_LETTERS.name(),
                        Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName(DEAD_LETTERS));
    }

    private static void judge(KStream<byte[], Outcome> accepted, Duration copyWindow) {
        accepted.mapValues(outcome -> ((Outcome.Accepted) outcome).arrival(), Named.as(ARRIVAL))
                .selectKey((key, arrival) -> arrival.id(), Named.as(BY_ARTICLE))
                .repartition(Repartitioned.<String, Arrival>as(ARRIVALS)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(new JsonSerde<>(Arrival.class))
                        .withNumberOfPartitions(IngestTopics.PARTITIONS))
                .process(RevisionProcessor::new, Named.as(JUDGE), REVISIONS, HELD)
                .repartition(Repartitioned.<String, Notice>as(NOTICES)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(new JsonSerde<>(Notice.class))
                        .withNumberOfPartitions(1))
                .process(() -> new CopyProcessor(copyWindow), Named.as(COMPARE), SIGNATURES, BUCKETS)
                .repartition(Repartitioned.<String, Verdict>as(VERDICTS)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(new JsonSerde<>(Verdict.class))
                        .withNumberOfPartitions(IngestTopics.PARTITIONS))
                .process(PublishingProcessor::new, Named.as(PUBLISH), HELD)
                .to(
                        IngestTopics.ARTICLES.name(),
                        Produced.with(IngestTopics.ARTICLES.key(), IngestTopics.ARTICLES.value())
                                .withName(ARTICLES));
    }
}
