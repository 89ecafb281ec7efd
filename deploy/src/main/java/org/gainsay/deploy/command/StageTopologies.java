package org.gainsay.deploy.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.streams.Topology;
import org.gainsay.aggregate.AggregateTopology;
import org.gainsay.deploy.run.Progress;
import org.gainsay.deploy.stage.Stage;
import org.gainsay.deploy.stage.Topologies;
import org.gainsay.enrich.EnrichTopology;
import org.gainsay.enrich.analysis.Analyser;
import org.gainsay.enrich.analysis.AnalyserOptions;
import org.gainsay.enrich.analysis.BoundedEvents;
import org.gainsay.ingest.IngestTopology;
import org.gainsay.ingest.extract.DocumentExtractor;
import org.jspecify.annotations.Nullable;

/** The real topologies. The parser's models load in the background while broker and topics start. */
final class StageTopologies implements Topologies, AutoCloseable {

    private final DocumentExtractor extractor = Extractors.all();
    private final Duration copyWindow;
    private final @Nullable CompletableFuture<Analyser> analyser;

    private StageTopologies(Duration copyWindow, @Nullable CompletableFuture<Analyser> analyser) {
        this.copyWindow = copyWindow;
        this.analyser = analyser;
    }

    /**
     * Begins to load what the stages need.
     *
     * @param lexicons a folder of lexicons that add to the built-in ones
     * @param copyWindow for how long ingest compares articles
     */
    static StageTopologies load(Set<Stage> stages, @Nullable Path lexicons, Duration copyWindow, Progress progress) {
        if (!stages.contains(Stage.ENRICH)) {
            return new StageTopologies(copyWindow, null);
        }
        ParserHeap.check(Runtime.getRuntime().maxMemory());
        CompletableFuture<Analyser> loading = new CompletableFuture<>();
        Thread thread = new Thread(() -> complete(loading, lexicons, progress), "load-analyser");
        thread.setDaemon(true);
        thread.start();
        return new StageTopologies(copyWindow, loading);
    }

    private static void complete(CompletableFuture<Analyser> loading, @Nullable Path lexicons, Progress progress) {
        try {
            loading.complete(Analyser.load(new AnalyserOptions(lexicons, progress::say)));
        } catch (RuntimeException | Error e) { // thrown again where the analyser is asked for
            loading.completeExceptionally(e);
        }
    }

    @Override
    public Topology of(Stage stage) {
        return switch (stage) {
            case INGEST -> IngestTopology.topology(extractor, copyWindow);
            case ENRICH -> EnrichTopology.topology(new BoundedEvents(analyser()));
            case AGGREGATE -> AggregateTopology.topology();
        };
    }

    private Analyser analyser() {
        if (analyser == null) {
            throw new IllegalStateException("enrich was not among the stages to load for");
        }
        try {
            return analyser.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        extractor.close();
    }
}
