package org.gainsay.deploy.chain;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.Topology;
import org.gainsay.aggregate.AggregateTopology;
import org.gainsay.deploy.dashboard.http.Access;
import org.gainsay.deploy.run.ChainProcess;
import org.gainsay.deploy.run.Plan;
import org.gainsay.deploy.run.Progress;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.deploy.source.RawSender;
import org.gainsay.deploy.stage.Stage;
import org.gainsay.enrich.EnrichTopology;
import org.gainsay.enrich.analysis.BoundedEvents;
import org.gainsay.ingest.IngestTopology;
import org.gainsay.ingest.extract.DocumentExtractor;
import org.gainsay.ingest.page.PageExtractor;

/** Starts all stages in this process, with {@link WordAnalyser} for the parser. */
final class Chains {

    private Chains() {}

    static ChainProcess start(Path data, Map<String, String> client) {
        return start(plan(data, Optional.of(client), 0));
    }

    static Plan plan(Path data, Optional<Map<String, String>> client, int kafkaPort) {
        return new Plan(
                EnumSet.allOf(Stage.class),
                false,
                data,
                client,
                kafkaPort,
                new Plan.WebAddress("127.0.0.1", 0),
                1,
                0,
                (short) -1,
                Optional.empty(),
                Optional.empty(),
                Access.OPEN);
    }

    static ChainProcess start(Plan plan) {
        DocumentExtractor extractor = new DocumentExtractor(new PageExtractor());
        ChainProcess chain = ChainProcess.start(
                plan, stage -> topology(stage, extractor), new Progress(new PrintWriter(new StringWriter())), fault -> {
                    throw new AssertionError("a stage failed", fault);
                });
        chain.add("extractor", extractor::close);
        return chain;
    }

    private static Topology topology(Stage stage, DocumentExtractor extractor) {
        return switch (stage) {
            case INGEST -> IngestTopology.topology(extractor);
            case ENRICH -> EnrichTopology.topology(new BoundedEvents(new WordAnalyser()));
            case AGGREGATE -> AggregateTopology.topology();
        };
    }

    /** Sends and waits until the broker has it all. */
    static void send(Map<String, String> client, Iterable<RawItem> items) {
        try (RawSender sender = new RawSender(client)) {
            items.forEach(item -> sender.send(item, (sent, failure) -> {
                if (failure != null) {
                    throw new AssertionError("not sent: " + sent.key(), failure);
                }
            }));
            sender.flush();
        }
    }
}
