package org.gainsay.deploy.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainsay.aggregate.api.ActorCount;
import org.gainsay.aggregate.api.AggregateTopics;
import org.gainsay.aggregate.api.Dispute;
import org.gainsay.aggregate.api.EquipmentCount;
import org.gainsay.aggregate.api.Role;
import org.gainsay.aggregate.api.Tally;
import org.gainsay.deploy.dashboard.board.Board;
import org.gainsay.deploy.dashboard.board.Keys;
import org.gainsay.deploy.dashboard.board.Place;
import org.gainsay.deploy.dashboard.feed.RecordReader;
import org.gainsay.deploy.dashboard.http.Access;
import org.gainsay.deploy.dashboard.http.Api;
import org.gainsay.deploy.dashboard.http.PageFiles;
import org.gainsay.deploy.dashboard.live.LiveUpdates;
import org.gainsay.deploy.http.WebServer;
import org.gainsay.enrich.api.EnrichTopics;
import org.gainsay.enrich.api.EventType;
import org.gainsay.ingest.api.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The dashboard's board, API and page with no broker behind them: a test hands over the records that the topics would carry,
 * as fast as it likes. Sentences, which are read from the topics when they are asked for, cannot be had.
 */
final class DirectBoard implements AutoCloseable {

    private static final Instant TIME = Instant.parse("2026-03-02T09:30:00Z");

    private final Board board = new Board();
    private final LiveUpdates live = new LiveUpdates(board.clock());
    private final RecordReader records = RecordReader.open(board, Map.of("bootstrap.servers", "127.0.0.1:9"));
    private final WebServer server;

    DirectBoard() {
        Api api = new Api(board, records, live, new Access(Optional.empty(), 0));
        server = WebServer.start("127.0.0.1", 0, List.of(new PageFiles()::install, api::install));
        board.clock().restored();
    }

    /** An article and all its events; what was said of it before is replaced. */
    void article(Printed printed) {
        apply(EnrichTopics.EVENTS, printed.id(), printed.events());
    }

    void withdraw(Printed printed) {
        apply(EnrichTopics.EVENTS, printed.id(), null);
    }

    /** How often it is claimed of an actor that it plays a role. */
    void claims(String actor, Role role, long mentions) {
        apply(
                AggregateTopics.ACTOR_COUNTS,
                Keys.of(actor, role.name(), EventType.CLAIM.name()),
                new ActorCount(actor, role, EventType.CLAIM, tally(mentions)));
    }

    /** How often equipment is spoken of in claims. */
    void claims(String equipment, long mentions) {
        apply(
                AggregateTopics.EQUIPMENT_COUNTS,
                Keys.of(equipment, EventType.CLAIM.name()),
                new EquipmentCount(equipment, EventType.CLAIM, tally(mentions)));
    }

    /** A matter that Norway claims, and nobody has denied. */
    void matter(String supplier, String recipient, String equipment, long mentions) {
        apply(
                AggregateTopics.DISPUTES,
                Keys.of(supplier, recipient, equipment),
                new Dispute(
                        supplier,
                        recipient,
                        equipment,
                        Dispute.State.UNANSWERED,
                        tally(mentions),
                        null,
                        null,
                        Map.of("NO", mentions),
                        Map.of(),
                        1,
                        0,
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static Tally tally(long mentions) {
        return new Tally(mentions, 1, 1, 1, 0, 0, 0, 0, TIME, TIME);
    }

    private <V> void apply(Topic<String, V> topic, String key, @Nullable V value) {
        byte[] bytes = value == null ? null : topic.value().serializer().serialize(topic.name(), value);
        board.apply(topic.name(), key, bytes, new Place(0, 0));
    }

    /** How many open pages the server serves with news. */
    int openPages() {
        return live.clients();
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        live.close();
        server.close();
        records.close();
    }
}
