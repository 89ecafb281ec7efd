package org.gainsay.deploy.dashboard.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gainsay.aggregate.api.AggregateTopics;
import org.gainsay.aggregate.api.Dispute;
import org.gainsay.aggregate.api.Role;
import org.gainsay.deploy.dashboard.board.Board;
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
import org.gainsay.deploy.dashboard.view.Wanted;
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
    private final Sentences sentences;
    private final Guard guard;
    private final byte[] description = Resources.read("/dashboard/openapi.json");

    public Api(Board board, RecordReader records, LiveUpdates live, Access access) {
        this.board = board;
        this.records = records;
        this.live = live;
        this.answers = new Answers(board);
        this.sentences = new Sentences(board, records);
        this.guard = new Guard(access);
    }

    /** Adds the routes, and the guard of all that is read. */
    public void install(JavalinConfig config) {
        guard.install(config);
        config.routes
                .get(ROOT + "/status", this::status)
                .get(ROOT + "/overview", this::overview)
                .get(ROOT + "/actors", context -> answers.list(context, () -> actors(context)))
                .get(ROOT + "/actor", this::actor)
                .get(ROOT + "/actor/evidence", context -> answers.list(context, () -> sentences.ofActor(context)))
                .get(ROOT + "/equipment", context -> answers.list(context, () -> equipment(context)))
                .get(ROOT + "/equipment/kind", this::equipmentKind)
                .get(
                        ROOT + "/equipment/evidence",
                        context -> answers.list(context, () -> sentences.ofEquipment(context)))
                .get(ROOT + "/disputes", context -> answers.list(context, () -> disputes(context)))
                .get(ROOT + "/dispute", this::dispute)
                .get(
                        ROOT + "/flows",
                        context -> answers.list(context, () -> Flow.all(board).toList()))
                .get(ROOT + "/trends", context -> answers.list(context, () -> trends(context)))
                .get(
                        ROOT + "/mentions",
                        context -> answers.page(context, () -> sentences.places(context), sentences::read))
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

    /** As a file it is the days: the lists on it have files of their own. */
    private void overview(Context context) {
        Days days = Days.asked(context);
        answers.either(context, () -> Overview.of(board, days::has), () -> Overview.days(board, days::has));
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
        Days days = Days.asked(context);
        answers.json(context, () -> ActorView.of(board, id, days::has)
                .orElseThrow(() -> new NotFoundResponse("nothing was said by or about " + id)));
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
        Days days = Days.asked(context);
        answers.json(context, () -> EquipmentView.of(board, id, days::has)
                .orElseThrow(() -> new NotFoundResponse("nothing was said about " + id)));
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
        answers.json(context, () -> {
            Dispute dispute = found(AggregateTopics.DISPUTES, key, "dispute");
            return DisputeView.of(
                    key,
                    dispute,
                    sentences.first(key, EventType.CLAIM, dispute.claims()),
                    sentences.first(key, EventType.DENIAL, dispute.denials()));
        });
    }

    private List<?> trends(Context context) {
        return Trends.of(board, Asked.choice(context, "of", Trends.Of.class), Days.day(context, "day"))
                .toList();
    }

    private List<?> articles(Context context) {
        Wanted wanted = Asked.mentions(context, "say");
        Days days = Days.asked(context);
        return board.articles().latest().stream()
                .filter(row -> wanted.isAll() || row.mentions().stream().anyMatch(wanted))
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
        Found.Of kind = Asked.choice(context, "of", Found.Of.class);
        if (kind != null) {
            answers.list(context, () -> Found.of(board, query, kind));
        } else if (Answers.csvAsked(context)) {
            throw new BadRequestResponse("a file holds one list: say with of which, such as of=articles");
        } else {
            answers.json(context, () -> Found.of(board, query));
        }
    }

    private <V> V found(Topic<String, V> topic, String key, String what) {
        return records.read(topic, key).orElseThrow(() -> new NotFoundResponse("there is no " + what + " " + key));
    }
}
