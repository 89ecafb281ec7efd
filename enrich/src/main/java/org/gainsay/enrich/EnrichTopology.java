package org.gainsay.enrich;

import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.gainsay.enrich.analysis.Analyser;
import org.gainsay.enrich.api.EnrichTopics;
import org.gainsay.ingest.api.IngestTopics;

/**
 * Reads {@link IngestTopics#ARTICLES}, writes {@link EnrichTopics#EVENTS} under the same key.
 *
 * <p>Stateless: the events of an article depend on that article alone. A tombstone stays a tombstone. An article that
 * the analyser fails on goes to {@link IngestTopics#DEAD_LETTERS} with the failure, and its events are taken back, so that
 * the ledger never shows what an earlier revision said; the stream goes on.
 */
public final class EnrichTopology {

    static final String ARTICLES = "articles";
    static final String READ = "read-article";
    static final String EVENTS = "events";
    static final String DEAD_LETTERS = "dead-letters";

    /** How long an article may take before a line of the log tells of it: some 50 times the usual. */
    private static final Duration SLOW = Duration.ofSeconds(10);

    private EnrichTopology() {}

    /** The topology; all its stream threads share the analyser. */
    public static Topology topology(Analyser analyser) {
        return topology(analyser, EnrichTopics.EVENTS.name());
    }

    /** The same with another topic for the events, so that articles can be read again beside what was read before. */
    public static Topology topology(Analyser analyser, String events) {
        return topology(analyser, SLOW, events);
    }

    static Topology topology(Analyser analyser, Duration slow) {
        return topology(analyser, slow, EnrichTopics.EVENTS.name());
    }

    private static Topology topology(Analyser analyser, Duration slow, String events) {
        Topology topology = new Topology();
        topology.addSource(
                ARTICLES,
                IngestTopics.ARTICLES.key().deserializer(),
                IngestTopics.ARTICLES.value().deserializer(),
                IngestTopics.ARTICLES.name());
        topology.addProcessor(READ, () -> new ReadArticle(analyser, slow), ARTICLES);
        topology.addSink(
                EVENTS,
                events,
                EnrichTopics.EVENTS.key().serializer(),
                EnrichTopics.EVENTS.value().serializer(),
                READ);
        topology.addSink(
                DEAD_LETTERS,
                IngestTopics.DEAD_LETTERS.name(),
                Serdes.ByteArray().serializer(),
                Serdes.ByteArray().serializer(),
                READ);
        return topology;
    }
}
