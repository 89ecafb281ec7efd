package org.gainsay.deploy.stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.gainsay.aggregate.AggregateTopology;

/**
 * The ledger in a process of its own, for tests that kill it. Words: brokers, data folder, instance, processing guarantee. It
 * writes how many records it has processed into the file {@code progress} of its folder.
 */
public final class LedgerChild {

    private static final long PAUSE_MILLIS = 250;

    private LedgerChild() {}

    /** See the class. */
    public static void main(String[] words) throws Exception {
        Path folder = Path.of(words[1]);
        StageSettings settings =
                new StageSettings(Map.of("bootstrap.servers", words[0]), folder.resolve("state"), 1, 1, words[2], "");
        Properties properties = settings.streams(Stage.AGGREGATE);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, words[3]);
        // No more than this is lost or doubled, and the test is to see it.
        properties.put(StreamsConfig.producerPrefix("transaction.timeout.ms"), 15_000);
        try (KafkaStreams streams = new KafkaStreams(
                AggregateTopology.topology(),
                properties,
                new StageClients(Stage.AGGREGATE.applicationId(), settings.instance()))) {
            streams.setUncaughtExceptionHandler(thrown -> {
                thrown.printStackTrace();
                return StreamThreadExceptionResponse.REPLACE_THREAD;
            });
            streams.start();
            while (true) { // until it is killed
                Map<String, Double> done = new HashMap<>();
                streams.metrics().forEach((name, metric) -> {
                    if (name.name().equals("process-total") && metric.metricValue() instanceof Double count) {
                        done.merge("records", count, Double::sum);
                    }
                });
                Files.writeString(
                        folder.resolve("progress"), Long.toString(Math.round(done.getOrDefault("records", 0.0))));
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }
}
