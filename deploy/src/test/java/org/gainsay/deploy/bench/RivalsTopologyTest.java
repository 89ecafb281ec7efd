package org.gainsay.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.gainsay.aggregate.ledger.Citations;
import org.gainsay.aggregate.ledger.Entry;
import org.gainsay.aggregate.ledger.Posting;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.enrich.api.EnrichTopics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger is measured beside does what it is said to do, on what is made up. */
class RivalsTopologyTest {

    private static final Workload WORKLOAD = new Workload(30, 10, 20, 50, 30, 0);

    private final MadeUp madeUp = new MadeUp(WORKLOAD);

    @TempDir
    Path state;

    @Test
    void theTableCountsTheArticlesOfEachAccountWhateverWasRevised() {
        Map<String, ArticleEvents> latest = new HashMap<>();
        try (TopologyTestDriver driver = driver(Rivals.table(100))) {
            var in = driver.createInputTopic(
                    EnrichTopics.EVENTS.name(),
                    EnrichTopics.EVENTS.key().serializer(),
                    EnrichTopics.EVENTS.value().serializer());
            TestOutputTopic<String, Long> out = driver.createOutputTopic(
                    Rivals.COUNTS, Serdes.String().deserializer(), Serdes.Long().deserializer());
            for (int record = 0; record < WORKLOAD.records(); record++) {
                in.pipeInput(madeUp.key(record), madeUp.events(record));
                latest.put(madeUp.key(record), madeUp.events(record));
            }
            Map<String, Long> expected = new HashMap<>();
            latest.forEach(
                    (article, events) -> Posting.difference(article, null, Entry.of(events, Citations.encode(events)))
                            .keySet()
                            .forEach(account -> expected.merge(account, 1L, Long::sum)));
            Map<String, Long> counted = out.readKeyValuesToMap();
            counted.values().removeIf(count -> count == 0);

            assertThat(counted).isEqualTo(expected).hasSizeGreaterThan(30);
        }
    }

    @Test
    void identityCopies() {
        try (TopologyTestDriver driver = driver(Rivals.identity())) {
            var in = driver.createInputTopic(
                    EnrichTopics.EVENTS.name(),
                    Serdes.ByteArray().serializer(),
                    Serdes.ByteArray().serializer());
            in.pipeInput(new byte[] {1}, new byte[] {2, 3});

            assertThat(driver.createOutputTopic(
                                    Rivals.COPIES,
                                    Serdes.ByteArray().deserializer(),
                                    Serdes.ByteArray().deserializer())
                            .readValue())
                    .containsExactly(2, 3);
        }
    }

    private TopologyTestDriver driver(Topology topology) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        return new TopologyTestDriver(topology, settings);
    }
}
