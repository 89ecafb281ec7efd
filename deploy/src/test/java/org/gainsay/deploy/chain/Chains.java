package org.gainsay.deploy.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerConfig;
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
import org.gainsay.enrich.analysis.Analyser;
import org.gainsay.enrich.analysis.BoundedEvents;
import org.gainsay.ingest.IngestTopology;
import org.gainsay.ingest.extract.DocumentExtractor;
import org.gainsay.ingest.office.WorkerLimits;
import org.gainsay.ingest.page.PageExtractor;

/** Starts all stages in this process, with {@link WordAnalyser} for the parser. */
final class Chains {

    /** A parser's process may take its time to start: what it refuses, it is to refuse for what the document is. */
    private static final WorkerLimits PATIENT = new WorkerLimits(2, 256, Duration.ofMinutes(4));

    private Chains() {}

    static ChainProcess start(Path data, Map<String, String> client) {
        return start(data, client, new WordAnalyser());
    }

    static ChainProcess start(Path data, Map<String, String> client, Analyser analyser) {
        return start(plan(data, Optional.of(client), 0), analyser);
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
        return start(plan, new WordAnalyser());
    }

    private static ChainProcess start(Plan plan, Analyser analyser) {
        DocumentExtractor extractor = new DocumentExtractor(new PageExtractor(), PATIENT);
        ChainProcess chain = ChainProcess.start(
                plan,
                stage -> topology(stage, extractor, analyser),
                new Progress(new PrintWriter(new StringWriter())),
                fault -> {
                    throw new AssertionError("a stage failed", fault);
                });
        chain.add("extractor", extractor::close);
        return chain;
    }

    private static Topology topology(Stage stage, DocumentExtractor extractor, Analyser analyser) {
        return switch (stage) {
            case INGEST -> IngestTopology.topology(extractor);
            case ENRICH -> EnrichTopology.topology(new BoundedEvents(analyser));
            case AGGREGATE -> AggregateTopology.topology();
        };
    }

    /** Sends and waits until the broker has it all. */
    static void send(Map<String, String> client, Iterable<RawItem> items) {
        Map<String, String> patient = new HashMap<>(client);
        patient.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "180000");
        Map<String, Exception> failures = new ConcurrentHashMap<>();
        try (RawSender sender = new RawSender(patient)) {
            items.forEach(item -> sender.send(item, (sent, failure) -> {
                if (failure != null) {
                    failures.put(sent.key(), failure); // what a callback throws goes no further than the sender's log
                }
            }));
            sender.flush();
        }
        assertThat(failures).as("not sent").isEmpty();
    }
}
