package org.gainsay.enrich.api;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.api.Topic;

/** The topic that enrich owns. */
public final class EnrichTopics {

    /** Key article id, value all events of its latest revision; a tombstone is a withdrawal. */
    public static final Topic<String, ArticleEvents> EVENTS = new Topic<>(
            "news.events.v1",
            Serdes.String(),
            new JsonSerde<>(ArticleEvents.class),
            Topic.Cleanup.COMPACT,
            IngestTopics.PARTITIONS,
            Map.of("max.message.bytes", "16777216"),
            "all events of the latest revision of an article");

    /** All of them, in the data's order. */
    public static final List<Topic<?, ?>> ALL = List.of(EVENTS);

    private EnrichTopics() {}
}
