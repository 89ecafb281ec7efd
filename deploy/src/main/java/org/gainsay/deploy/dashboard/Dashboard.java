package org.gainsay.deploy.dashboard;

import io.javalin.config.JavalinConfig;
import java.util.Map;
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
public final class Dashboard implements WebModule, AutoCloseable {

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
