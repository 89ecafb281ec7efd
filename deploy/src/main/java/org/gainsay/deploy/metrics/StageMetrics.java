package org.gainsay.deploy.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.gainsay.deploy.stage.RunningStage;

/**
 * What a stage counts of its own work, under names that do not change with Kafka's.
 *
 * <p>Counters start at zero with the process, and what is done again after an aborted transaction is counted again: they
 * show rates and kinds. The exact figures stand in the topics.
 */
final class StageMetrics implements MeterBinder {

    private static final String NODES = "stream-processor-node-metrics";
    private static final double MILLIS = 1000;

    private static final String CONSUMER = "consumer-fetch-manager-metrics";

    /** Ingest's own counts by their names. */
    private static final Map<String, String> INGEST = Map.of(
            "processed", "Raw records read",
            "current", "Raw records that became the latest revision of an article",
            "withdrawn", "Raw records that took an article back",
            "repeats", "Raw records that said what was known already",
            "stale", "Raw records older than what was known",
            "rejected", "Raw records that went to the dead letters",
            "copies", "Articles that went out as near-copies of another");

    private static final Map<String, String> AGGREGATE = Map.of(
            "added", "Articles that the ledger saw for the first time",
            "revised", "Articles whose former contribution was taken back for a new one",
            "unchanged", "Articles that came again and changed nothing",
            "withdrawn", "Articles whose contribution was taken back",
            "stale", "Articles older than what the ledger knew");

    private final RunningStage stage;

    StageMetrics(RunningStage stage) {
        this.stage = stage;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("gainsay.stage.running", stage, s -> s.isRunning() ? 1 : 0)
                .description("1 while the stage has its tasks and works")
                .tag("stage", stage.stage().label())
                .register(registry);
        Gauge.builder("gainsay.stage.restoring", stage, s -> s.restoration().records())
                .description("Records of state that have still to be read back from the changelogs; at most")
                .tag("stage", stage.stage().label())
                .register(registry);
        Gauge.builder("gainsay.stage.lag", stage, s -> sum(s, CONSUMER, "records-lag"))
                .description(
                        "Records that stand in the stage's input topics and have not been fetched by this instance")
                .tag("stage", stage.stage().label())
                .register(registry);
        Gauge.builder("gainsay.stage.delay", stage, s -> greatest(s, NODES, "record-e2e-latency-max") / MILLIS)
                .description(
                        "The longest time, of the last half minute, from a document's arrival on the raw topic to when"
                                + " this stage was done with it; 0 when there was none")
                .baseUnit("seconds")
                .tag("stage", stage.stage().label())
                .register(registry);
        switch (stage.stage()) {
            case INGEST -> counters(registry, "stream-gainsay-metrics", INGEST);
            case AGGREGATE -> counters(registry, "stream-ledger-metrics", AGGREGATE);
            // It reads one topic, a record for each revision and withdrawal.
            case ENRICH ->
                FunctionCounter.builder(
                                "gainsay.enrich.articles",
                                stage,
                                s -> sum(s, "stream-topic-metrics", "records-consumed-total"))
                        .description("Revisions of articles that were read for claims and denials, and withdrawals")
                        .register(registry);
        }
    }

    private void counters(MeterRegistry registry, String group, Map<String, String> counts) {
        counts.forEach((count, description) -> FunctionCounter.builder(
                        "gainsay." + stage.stage().label() + "." + count, stage, s -> sum(s, group, count + "-total"))
                .description(description)
                .register(registry));
    }

    /** Over all tasks. */
    private static double sum(RunningStage stage, String group, String name) {
        return values(stage, group, name).sum();
    }

    private static double greatest(RunningStage stage, String group, String name) {
        return values(stage, group, name).max().orElse(0);
    }

    /** Partitions that were never fetched from have no lag yet, and nodes that are idle no delay: not a number. */
    private static DoubleStream values(RunningStage stage, String group, String name) {
        DoubleStream.Builder values = DoubleStream.builder();
        for (Map.Entry<MetricName, ? extends Metric> entry :
                stage.streams().metrics().entrySet()) {
            MetricName metric = entry.getKey();
            if (metric.group().equals(group)
                    && metric.name().equals(name)
                    && entry.getValue().metricValue() instanceof Number value
                    && Double.isFinite(value.doubleValue())) {
                values.add(value.doubleValue());
            }
        }
        return values.build();
    }
}
