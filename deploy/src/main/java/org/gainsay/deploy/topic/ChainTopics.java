package org.gainsay.deploy.topic;

import java.util.List;
import java.util.stream.Stream;
import org.gainsay.aggregate.api.AggregateTopics;
import org.gainsay.enrich.api.EnrichTopics;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.Topic;

/** All topics of the chain. */
public final class ChainTopics {

    /** In the data's order. */
    public static final List<Topic<?, ?>> ALL = Stream.of(IngestTopics.ALL, EnrichTopics.ALL, AggregateTopics.ALL)
            .<Topic<?, ?>>flatMap(List::stream)
            .toList();

    private ChainTopics() {}
}
