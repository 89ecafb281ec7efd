package org.gainsay.deploy.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainsay.deploy.broker.EmbeddedBroker;
import org.gainsay.deploy.run.ChainProcess;
import org.gainsay.deploy.source.RawItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    @Test
    void brokerThatGoesAwayAndComesBackCostsNothing() throws Exception {
        Story story = Story.of(40, 5);
        List<RawItem> items = story.items();
        Path logs = folder.resolve("kafka");
        int port = EmbeddedBroker.freePort();
        Map<String, String> client = Map.of("bootstrap.servers", "127.0.0.1:" + port);
        EmbeddedBroker broker = EmbeddedBroker.start(logs, port);
        try (ChainProcess chain = Chains.start(folder.resolve("data"), client)) {
            Chains.send(client, items.subList(0, items.size() / 2));
            await().atMost(PATIENCE).until(chain::isReady);

            broker.close();
            broker = EmbeddedBroker.start(logs, port);

            Chains.send(client, items.subList(items.size() / 2, items.size()));
            try (Table aggregates = Table.ofAggregates(client)) {
                Map<String, String> expected = story.expected(new WordAnalyser());
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(aggregates.read()).isEqualTo(expected));
            }
            await().atMost(PATIENCE).until(chain::isReady); // a task may still be on its way back
        } finally {
            broker.close();
        }
    }

    @Test
    void restartWithTheSameDataGoesOnWhereItWas() throws Exception {
        Story story = Story.of(40, 6);
        List<RawItem> items = story.items();
        Map<String, String> expected = story.expected(new WordAnalyser());
        try (ChainProcess chain = Chains.start(Chains.plan(folder, Optional.empty(), 0))) {
            Chains.send(chain.kafka(), items.subList(0, items.size() / 2));
        }
        try (ChainProcess chain = Chains.start(Chains.plan(folder, Optional.empty(), 0))) {
            Chains.send(chain.kafka(), items.subList(items.size() / 2, items.size()));
            try (Table aggregates = Table.ofAggregates(chain.kafka())) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(aggregates.read()).isEqualTo(expected));
            }
        }
    }
}
