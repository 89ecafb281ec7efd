package org.gainsay.deploy.metrics;

import io.javalin.config.JavalinConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.gainsay.deploy.http.WebModule;
import org.gainsay.deploy.stage.RunningStage;

/** The process's registry of metrics, served on {@code /metrics}. */
public final class Metrics implements WebModule, AutoCloseable {

    private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final List<KafkaStreamsMetrics> stages = new CopyOnWriteArrayList<>();

    /** Connections to each broker node and the administration client: thousands of series that nobody charts. */
    private static final Pattern NOISE = Pattern.compile("kafka\\.(admin|\\w+\\.node)\\..*|kafka\\.app\\..*");

    public Metrics() {
        registry.config()
                .meterFilter(MeterFilter.deny(id -> NOISE.matcher(id.getName()).matches()));
        List.of(
                        new ClassLoaderMetrics(),
                        new JvmMemoryMetrics(),
                        collections,
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics(),
                        new UptimeMetrics())
                .forEach(this::bind);
    }

    /** Adds a source of metrics. */
    public void bind(MeterBinder binder) {
        binder.bindTo(registry);
    }

    /** Adds all that Kafka Streams and its clients measure of a stage. */
    public void bind(RunningStage stage) {
        KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(
                stage.streams(), Tags.of("stage", stage.stage().label()));
        stages.add(metrics);
        bind(metrics);
        bind(new StageMetrics(stage));
    }

    /** For counters of one's own. */
    public MeterRegistry registry() {
        return registry;
    }

    @Override
    public void install(JavalinConfig config) {
        config.routes.get(
                "/metrics", context -> context.contentType(TEXT_FORMAT).result(registry.scrape(TEXT_FORMAT)));
    }

    @Override
    public void close() {
        stages.forEach(KafkaStreamsMetrics::close);
        collections.close();
        registry.close();
    }
}
