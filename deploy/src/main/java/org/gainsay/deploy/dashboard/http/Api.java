package org.gainsay.deploy.dashboard.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gainsay.aggregate.api.ActorEvidence;
import org.gainsay.aggregate.api.AggregateTopics;
import org.gainsay.aggregate.api.Citation;
import org.gainsay.aggregate.api.EquipmentEvidence;
import org.gainsay.aggregate.api.Role;
import org.gainsay.deploy.dashboard.board.Board;
import org.gainsay.deploy.dashboard.board.Keys;
import org.gainsay.deploy.dashboard.feed.ReadTimeoutException;
import org.gainsay.deploy.dashboard.feed.RecordReader;
import org.gainsay.deploy.dashboard.live.LiveUpdates;
import org.gainsay.deploy.dashboard.view.ActorLine;
import org.gainsay.deploy.dashboard.view.ActorView;
import org.gainsay.deploy.dashboard.view.ArticleView;
import org.gainsay.deploy.dashboard.view.DisputeLine;
import org.gainsay.deploy.dashboard.view.DisputeView;
import org.gainsay.deploy.dashboard.view.EquipmentLine;
import org.gainsay.deploy.dashboard.view.EquipmentView;
import org.gainsay.deploy.dashboard.view.Flow;
import org.gainsay.deploy.dashboard.view.Found;
import org.gainsay.deploy.dashboard.view.Lists;
import org.gainsay.deploy.dashboard.view.Overview;
import org.gainsay.deploy.dashboard.view.Trends;
import org.gainsay.enrich.api.EnrichTopics;
import org.gainsay.enrich.api.EventType;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.Topic;

/** The read-only HTTP API under {@value #ROOT}; {@code openapi.json} there describes it. */
public final class Api {

    /** Where the API lies. */
    public static final String ROOT = "/api/v1";

    private final Board board;
    private final RecordReader records;
    private final LiveUpdates live;
    private final Answers answers;
    private final Guard guard;
    private final byte[] description = Resources.read("/dashboard/openapi.json");

    public Api(Board board, RecordReader records, LiveUpdates live, Access access) {
        this.board = board;
        this.records = records;
        this.live = live;
        this.answers = new Answers(board);
        this.guard = new Guard(access);
    }

    /** Adds the routes, and the guard of all that is read. */
    public void install(JavalinConfig config) {
        guard.install(config);
        config.routes
                .get(ROOT + "/status", this::status)
                .get(ROOT + "/overview", context -> answers.json(context, () -> Overview.of(board)))
                .get(ROOT + "/actors", context -> answers.list(context, () -> actors(context)))
                .get(ROOT + "/actor", this::actor)
                .get(ROOT + "/actor/evidence", context -> answers.list(context, () -> actorEvidence(context)))
                .get(ROOT + "/equipment", context -> answers.list(context, () -> equipment(context)))
                .get(ROOT + "/equipment/kind", this::equipmentKind)
                .get(ROOT + "/equipment/evidence", context -> answers.list(context, () -> equipmentEvidence(context)))
                .get(ROOT + "/disputes", context -> answers.list(context, () -> disputes(context)))
                .get(ROOT + "/dispute", this::dispute)
                .get(
                        ROOT + "/flows",
                        context -> answers.list(context, () -> Flow.all(board).toList()))
                .get(ROOT + "/trends", context -> answers.list(context, () -> trends(context)))
                .get(ROOT + "/articles", context -> answers.list(context, () -> articles(context)))
                .get(ROOT + "/article", this::article)
                .get(ROOT + "/search", this::search)
                .get(ROOT + "/live", live::serve)
                .get(ROOT + "/openapi.json", this::description)
                .exception(
                        BadRequestResponse.class,
                        (e, context) ->
                                Answers.error(context, HttpStatus.BAD_REQUEST, Objects.toString(e.getMessage())))
                .exception(
                        NotFoundResponse.class,
                        (e, context) -> Answers.error(context, HttpStatus.NOT_FOUND, Objects.toString(e.getMessage())))
                .exception(ReadTimeoutException.class, (e, context) -> {
                    context.header("Retry-After", "2");
                    Answers.error(context, HttpStatus.SERVICE_UNAVAILABLE, Objects.toString(e.getMessage()));
                });
    }

    private void description(Context context) {
        context.contentType("application/json")
                .header("Cache-Control", "no-cache")
                .result(description);
    }

    private void status(Context context) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("restored", board.clock().isRestored());
        status.put("version", board.clock().version());
        status.put("articles", board.articles().size());
        status.put("claims", board.articles().claims());
        status.put("denials", board.articles().denials());
        status.put("disputes", board.disputes().size());
        status.put("leftOut", board.leftOut());
        context.header("Cache-Control", "no-store");
        Answers.write(context, status);
    }

    private List<?> actors(Context context) {
        Role role = Asked.choice(context, "role", Role.class);
        EventType type = Asked.choice(context, "type", EventType.class);
        String equipment = context.queryParam("equipment");
        return Lists.actors(board)
                .filter(line -> role == null || line.mentions(role) > 0)
                .filter(line -> type == null || line.says(role, type))
                .filter(line -> equipment == null || dealsIn(line.id(), equipment))
                .sorted(ActorLine.MOST_FIRST)
                .toList();
    }

    private boolean dealsIn(String actor, String equipment) {
        return board.actorEquipment().of(actor).stream()
                .anyMatch(count -> count.equipment().equals(equipment));
    }

    private void actor(Context context) {
        String id = Asked.required(context, "id");
        answers.json(context, () -> ActorView.of(board, id)
                .orElseThrow(() -> new NotFoundResponse("nothing was said by or about " + id)));
    }

    private List<Citation> actorEvidence(Context context) {
        String id = Asked.required(context, "id");
        Role role = Asked.choice(context, "role", Role.class);
        EventType type = Asked.choice(context, "type", EventType.class);
        List<Citation> citations = new ArrayList<>();
        for (Role r : role == null ? Role.values() : new Role[] {role}) {
            for (EventType t : type == null ? EventType.values() : new EventType[] {type}) {
                records.read(AggregateTopics.ACTOR_EVIDENCE, Keys.of(id, r.name(), t.name()))
                        .map(ActorEvidence::citations)
                        .ifPresent(citations::addAll);
            }
        }
        return inOrder(citations);
    }

    private List<?> equipment(Context context) {
        EventType type = Asked.choice(context, "type", EventType.class);
        return Lists.equipment(board)
                .filter(line -> type == null || line.sides().has(type))
                .sorted(EquipmentLine.MOST_FIRST)
                .toList();
    }

    private void equipmentKind(Context context) {
        String id = Asked.required(context, "id");
        answers.json(context, () -> EquipmentView.of(board, id)
                .orElseThrow(() -> new NotFoundResponse("nothing was said about " + id)));
    }

    private List<Citation> equipmentEvidence(Context context) {
        String id = Asked.required(context, "id");
        EventType type = Asked.choice(context, "type", EventType.class);
        List<Citation> citations = new ArrayList<>();
        for (EventType t : type == null ? EventType.values() : new EventType[] {type}) {
            records.read(AggregateTopics.EQUIPMENT_EVIDENCE, Keys.of(id, t.name()))
                    .map(EquipmentEvidence::citations)
                    .ifPresent(citations::addAll);
        }
        return inOrder(citations);
    }

    /** A sentence in which an actor is both source and supplier is shown once; the latest article comes first. */
    private static List<Citation> inOrder(List<Citation> citations) {
        return citations.stream()
                .distinct()
                .sorted(Comparator.comparing(Citation::time)
                        .reversed()
                        .thenComparing(Citation::article)
                        .thenComparing(Citation::sentence))
                .toList();
    }

    private List<?> disputes(Context context) {
        String state = context.queryParam("state");
        String actor = context.queryParam("actor");
        String equipment = context.queryParam("equipment");
        Days days = Days.asked(context);
        return Lists.disputes(board)
                .filter(line -> state == null || line.row().state().json().equals(state))
                .filter(line -> actor == null || line.row().parties().contains(actor))
                .filter(line -> equipment == null || line.row().equipment().equals(equipment))
                .filter(line -> days.touch(line.row().firstSeen(), line.row().lastSeen()))
                .sorted(DisputeLine.LATEST_FIRST)
                .toList();
    }

    private void dispute(Context context) {
        String key = Asked.required(context, "key");
        answers.json(context, () -> DisputeView.of(key, found(AggregateTopics.DISPUTES, key, "dispute")));
    }

    private List<?> trends(Context context) {
        return Trends.of(board, Asked.choice(context, "of", Trends.Of.class), Days.day(context, "day"))
                .toList();
    }

    private List<?> articles(Context context) {
        EventType say = Asked.choice(context, "say", EventType.class);
        Days days = Days.asked(context);
        return board.articles().latest().stream()
                .filter(row -> say == null || row.says(say))
                .filter(row -> days.touch(row.time(), row.time()))
                .toList();
    }

    private void article(Context context) {
        String id = Asked.required(context, "id");
        answers.json(
                context,
                () -> new ArticleView(
                        found(IngestTopics.ARTICLES, id, "article"), found(EnrichTopics.EVENTS, id, "article")));
    }

    private void search(Context context) {
        String query = Asked.required(context, "q");
        if (query.length() > 200) {
            throw new BadRequestResponse("q is longer than 200 characters");
        }
        answers.json(context, () -> Found.of(board, query));
    }

    private <V> V found(Topic<String, V> topic, String key, String what) {
        return records.read(topic, key).orElseThrow(() -> new NotFoundResponse("there is no " + what + " " + key));
    }
}
