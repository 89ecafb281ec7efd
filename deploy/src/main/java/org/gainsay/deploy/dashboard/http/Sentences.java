package org.gainsay.deploy.dashboard.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gainsay.aggregate.api.ActorEvidence;
import org.gainsay.aggregate.api.AggregateTopics;
import org.gainsay.aggregate.api.Citation;
import org.gainsay.aggregate.api.EquipmentEvidence;
import org.gainsay.aggregate.api.Role;
import org.gainsay.aggregate.api.Tally;
import org.gainsay.aggregate.ledger.Citations;
import org.gainsay.deploy.dashboard.board.ArticleRow;
import org.gainsay.deploy.dashboard.board.Board;
import org.gainsay.deploy.dashboard.board.Keys;
import org.gainsay.deploy.dashboard.feed.RecordReader;
import org.gainsay.deploy.dashboard.view.Wanted;
import org.gainsay.enrich.api.EnrichTopics;
import org.gainsay.enrich.api.EventType;
import org.jspecify.annotations.Nullable;

/** The sentences behind the numbers, read again from their topics when they are asked for. */
final class Sentences {

    private final Board board;
    private final RecordReader records;

    Sentences(Board board, RecordReader records) {
        this.board = board;
        this.records = records;
    }

    /**
     * Where a mention stands.
     *
     * @param article id of the article
     * @param index of the event among the article's, from 0
     */
    record Place(String article, int index) {}

    /** The latest sentences of an actor that are kept at hand. */
    List<Citation> ofActor(Context context) {
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

    /** The latest sentences about a kind of equipment that are kept at hand. */
    List<Citation> ofEquipment(Context context) {
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

    /** Where all the mentions stand that are asked for, however many: the latest article first, then as they are read. */
    List<Place> places(Context context) {
        Wanted wanted = Asked.mentions(context, "type");
        Days days = Days.asked(context);
        List<Place> places = new ArrayList<>();
        for (ArticleRow row : board.articles().latest()) {
            for (int i = 0; i < row.mentions().size(); i++) {
                if (wanted.test(row.mentions().get(i)) && days.touch(row.time(), row.time())) {
                    places.add(new Place(row.id(), i));
                }
            }
        }
        return places;
    }

    /**
     * The first sentence of one side of a dispute.
     *
     * @param tally how often that side is said; null if never
     */
    @Nullable
    Citation first(String dispute, EventType type, @Nullable Tally tally) {
        if (tally == null) {
            return null;
        }
        Wanted wanted = new Wanted(type, null, null, null, null, null, dispute);
        List<Place> places = board.articles().at(tally.firstSeen()).stream()
                .flatMap(row -> IntStream.range(0, row.mentions().size())
                        .filter(i -> wanted.test(row.mentions().get(i)))
                        .mapToObj(i -> new Place(row.id(), i)))
                .limit(1)
                .toList();
        return read(places).stream().findFirst().orElse(null);
    }

    /** The sentences there. One whose article has just been revised or withdrawn is left out. */
    List<Citation> read(List<Place> places) {
        Map<String, List<Citation>> articles = new HashMap<>();
        List<Citation> citations = new ArrayList<>();
        for (Place place : places) {
            List<Citation> article =
                    articles.computeIfAbsent(place.article(), id -> records.read(EnrichTopics.EVENTS, id)
                            .map(Citations::of)
                            .orElse(List.of()));
            if (place.index() < article.size()) {
                citations.add(article.get(place.index()));
            }
        }
        return citations;
    }
}
