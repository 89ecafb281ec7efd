package org.gainsay.deploy.dashboard;

import io.javalin.config.JavalinConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.function.Supplier;
import org.gainsay.deploy.dashboard.board.Board;
import org.gainsay.deploy.dashboard.feed.RecordReader;
import org.gainsay.deploy.dashboard.feed.TopicFeed;
import org.gainsay.deploy.dashboard.http.Access;
import org.gainsay.deploy.dashboard.http.Api;
import org.gainsay.deploy.dashboard.http.PageFiles;
import org.gainsay.deploy.dashboard.live.LiveUpdates;
import org.gainsay.deploy.http.WebModule;
import org.jspecify.annotations.Nullable;

/** The running dashboard: follows the topics, and adds its page and API to a web server. */
public final class Dashboard implements WebModule, MeterBinder, AutoCloseable {

    private final Board board;
    private final TopicFeed feed;
    private final RecordReader records;
    private final LiveUpdates live;
    private final Access access;

    private Dashboard(Board board, TopicFeed feed, RecordReader records, LiveUpdates live, Access access) {
        this.board = board;
        this.feed = feed;
        this.records = records;
        this.live = live;
        this.access = access;
    }

    /**
     * Starts to follow the topics; returns at once.
     *
     * @param client Kafka client properties, {@code bootstrap.servers} at least
     * @param access who may read it
     */
    public static Dashboard start(Map<String, Object> client, Access access) {
        Board board = new Board();
        RecordReader records = RecordReader.open(board, client);
        TopicFeed feed = TopicFeed.start(board, client);
        return new Dashboard(board, feed, records, new LiveUpdates(board.clock()), access);
    }

    @Override
    public void install(JavalinConfig config) {
        new PageFiles().install(config);
        new Api(board, records, live, access).install(config);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "restored",
                "1 when all that stood in the topics at the start has been read",
                this::isRestoredNow);
        gauge(registry, "articles", "Articles in the ledger now", () -> board.articles()
                .size());
        gauge(registry, "claims", "Claims in the ledger now", () -> board.articles()
                .claims());
        gauge(registry, "denials", "Denials in the ledger now", () -> board.articles()
                .denials());
        gauge(registry, "disputes", "Disputes in the ledger now", () -> board.disputes()
                .size());
        gauge(registry, "left.out", "Values that found no room in memory and are not shown", board::leftOut);
        gauge(registry, "pages", "Open pages that follow the news", live::clients);
    }

    private static void gauge(MeterRegistry registry, String name, String description, Supplier<Number> value) {
        Gauge.builder("gainsay.dashboard." + name, value)
                .description(description)
                .register(registry);
    }

    private int isRestoredNow() {
        return isRestored() ? 1 : 0;
    }

    /** Whether all that stood in the topics at the start has been read. */
    public boolean isRestored() {
        return board.clock().isRestored();
    }

    /** Why it no longer follows the topics, or null while it does; only a restart can help. */
    public @Nullable RuntimeException fault() {
        return feed.fault();
    }

    @Override
    public void close() {
        live.close();
        feed.close();
        records.close();
    }
}
