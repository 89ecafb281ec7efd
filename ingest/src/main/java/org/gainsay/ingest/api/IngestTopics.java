package org.gainsay.ingest.api;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;

/** The topics that ingest owns. */
public final class IngestTopics {

    /** Partitions of every keyed topic of the chain: the most instances of a stage that can share the work. */
    public static final int PARTITIONS = 6;

    /** Whatever arrived, as it arrived. A null key is allowed; a null value withdraws the article of that key. */
    public static final Topic<String, byte[]> RAW = new Topic<>(
            "news.raw.v1",
            Serdes.String(),
            Serdes.ByteArray(),
            Topic.Cleanup.DELETE,
            PARTITIONS,
            Map.of("retention.ms", "2592000000", "max.message.bytes", "16777216"),
            "whatever arrived, as it arrived");

    /** Key article id, value its latest revision; a tombstone is a withdrawal. */
    public static final Topic<String, Article> ARTICLES = new Topic<>(
            "news.articles.v1",
            Serdes.String(),
            new JsonSerde<>(Article.class),
            Topic.Cleanup.COMPACT,
            PARTITIONS,
            Map.of("max.message.bytes", "16777216"),
            "one article, one key, its latest revision");

    /** Bad input of any stage, with the reason and the place in the headers. */
    public static final Topic<byte[], byte[]> DEAD_LETTERS = new Topic<>(
            "news.dead-letters.v1",
            Serdes.ByteArray(),
            Serdes.ByteArray(),
            Topic.Cleanup.DELETE,
            1,
            Map.of("retention.ms", "2592000000", "max.message.bytes", "16777216"),
            "what could not be read, with the reason");

    /**
     * Key a feed's address, value all that is known of it. One partition, and all its feeds are polled by the one
     * instance that holds it: no two of them ask a host at the same time.
     */
    public static final Topic<String, Source> SOURCES = new Topic<>(
            "news.sources.v1",
            Serdes.String(),
            new JsonSerde<>(Source.class),
            Topic.Cleanup.COMPACT,
            1,
            Map.of("max.message.bytes", "16777216", "segment.ms", "3600000", "min.cleanable.dirty.ratio", "0.1"),
            "each polled feed: when it is next, what it has listed");

    /** All of them, in the data's order. */
    public static final List<Topic<?, ?>> ALL = List.of(SOURCES, RAW, ARTICLES, DEAD_LETTERS);

    private IngestTopics() {}
}
