package org.gainsay.aggregate.ledger;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainsay.aggregate.api.ActorCount;
import org.gainsay.aggregate.api.ActorDailyCount;
import org.gainsay.aggregate.api.ActorEquipmentCount;
import org.gainsay.aggregate.api.ActorEvidence;
import org.gainsay.aggregate.api.AggregateTopics;
import org.gainsay.aggregate.api.AnsweredClaim;
import org.gainsay.aggregate.api.Dispute;
import org.gainsay.aggregate.api.EquipmentCount;
import org.gainsay.aggregate.api.EquipmentDailyCount;
import org.gainsay.aggregate.api.EquipmentEvidence;
import org.gainsay.aggregate.api.Role;
import org.gainsay.aggregate.dispute.Links;
import org.gainsay.aggregate.dispute.Matters;
import org.gainsay.aggregate.dispute.States;
import org.gainsay.aggregate.dispute.Taxonomy;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Status;
import org.gainsay.ingest.api.Topic;

/**
 * The same records that the ledger arrives at step by step, counted afresh over all articles at once.
 *
 * <p>It gathers every mention of every key and counts each list by itself; it knows no differences and no stores, so
 * that where it and the ledger agree, either is right. Its memory grows with the number of events.
 */
public final class Recount {

    private final List<Mention> mentions;

    private Recount(List<Mention> mentions) {
        this.mentions = mentions;
    }

    /**
     * All records of the aggregate topics.
     *
     * @param revisions what the articles say; of several revisions of an article the latest counts, and of two that are
     *     equally late the one that comes later here
     * @return by topic in the order of {@link AggregateTopics#ALL}, then by key
     */
    public static List<Row<?>> of(Iterable<ArticleEvents> revisions) {
        Map<String, ArticleEvents> latest = new TreeMap<>();
        for (ArticleEvents revision : revisions) {
            latest.merge(
                    revision.article(),
                    revision,
                    (before, after) -> after.revised().isBefore(before.revised()) ? before : after);
        }
        List<Mention> mentions = new ArrayList<>();
        for (ArticleEvents article : latest.values()) {
            List<List<AnsweredClaim>> answered = Links.claims(article.events());
            for (int i = 0; i < article.events().size(); i++) {
                mentions.add(new Mention(article, i, article.events().get(i), answered.get(i)));
            }
        }
        return new Recount(mentions).rows();
    }

    private List<Row<?>> rows() {
        List<Row<?>> rows = new ArrayList<>();
        rows.addAll(rows(AggregateTopics.ACTOR_COUNTS, Recount::actors, Recount::actorCount));
        rows.addAll(rows(AggregateTopics.ACTOR_DAILY_COUNTS, Recount::actorDays, Recount::actorDailyCount));
        rows.addAll(rows(AggregateTopics.EQUIPMENT_COUNTS, Recount::goods, Recount::equipmentCount));
        rows.addAll(rows(AggregateTopics.EQUIPMENT_DAILY_COUNTS, Recount::goodsDays, Recount::equipmentDailyCount));
        rows.addAll(rows(AggregateTopics.ACTOR_EQUIPMENT_COUNTS, Recount::pairs, Recount::actorEquipmentCount));
        rows.addAll(rows(AggregateTopics.ACTOR_EVIDENCE, Recount::actors, Recount::actorEvidence));
        rows.addAll(rows(AggregateTopics.EQUIPMENT_EVIDENCE, Recount::goods, Recount::equipmentEvidence));
        rows.addAll(rows(AggregateTopics.DISPUTES, Recount::matters, Recount::dispute));
        return rows;
    }

    /** Makes a record of each list of mentions that share a key. */
    private <V> List<Row<?>> rows(
            Topic<String, V> topic,
            Function<Mention, Stream<List<String>>> keys,
            BiFunction<List<String>, Mentions, V> record) {
        Map<String, List<Mention>> groups = new TreeMap<>();
        for (Mention mention : mentions) {
            keys.apply(mention).forEach(parts -> groups.computeIfAbsent(
                            Key.of(parts.toArray(String[]::new)), any -> new ArrayList<>())
                    .add(mention));
        }
        List<Row<?>> rows = new ArrayList<>();
        groups.forEach(
                (key, group) -> rows.add(new Row<>(topic, key, record.apply(Key.parts(key), new Mentions(group)))));
        return rows;
    }

    // What a mention counts for.

    private static Stream<List<String>> actors(Mention mention) {
        Event event = mention.event();
        String type = event.type().name();
        return Stream.of(
                        named(event.sources(), Role.SOURCE, type),
                        named(event.suppliers(), Role.SUPPLIER, type),
                        named(event.recipients(), Role.RECIPIENT, type))
                .flatMap(Function.identity());
    }

    private static Stream<List<String>> named(List<String> actors, Role role, String type) {
        return said(actors).map(actor -> List.of(actor, role.name(), type));
    }

    private static Stream<List<String>> actorDays(Mention mention) {
        return actors(mention).map(parts -> with(parts, mention.day().toString()));
    }

    private static Stream<List<String>> goods(Mention mention) {
        return Taxonomy.withParents(said(mention.event().equipment()).toList()).stream()
                .map(goods -> List.of(goods, mention.event().type().name()));
    }

    private static Stream<List<String>> goodsDays(Mention mention) {
        return goods(mention).map(parts -> with(parts, mention.day().toString()));
    }

    private static Stream<List<String>> pairs(Mention mention) {
        return actors(mention).flatMap(actor -> goods(mention).map(goods -> with(actor, goods.get(0))));
    }

    private static Stream<List<String>> matters(Mention mention) {
        Event event = mention.event();
        return Matters.of(
                        said(event.suppliers()).toList(),
                        said(event.recipients()).toList(),
                        Taxonomy.categories(said(event.equipment()).toList()))
                .stream()
                .map(matter -> List.of(matter.supplier(), matter.recipient(), matter.equipment()));
    }

    private static Stream<String> said(List<String> ids) {
        return ids.stream().filter(id -> !id.isEmpty());
    }

    private static List<String> with(List<String> parts, String last) {
        return Stream.concat(parts.stream(), Stream.of(last)).toList();
    }

    // What a list of mentions comes to.

    private static ActorCount actorCount(List<String> key, Mentions group) {
        return new ActorCount(key.get(0), Role.valueOf(key.get(1)), EventType.valueOf(key.get(2)), group.tally());
    }

    private static ActorDailyCount actorDailyCount(List<String> key, Mentions group) {
        return new ActorDailyCount(
                key.get(0),
                Role.valueOf(key.get(1)),
                EventType.valueOf(key.get(2)),
                LocalDate.parse(key.get(3)),
                group.tally());
    }

    private static ActorEquipmentCount actorEquipmentCount(List<String> key, Mentions group) {
        return new ActorEquipmentCount(
                key.get(0), Role.valueOf(key.get(1)), EventType.valueOf(key.get(2)), key.get(3), group.tally());
    }

    private static ActorEvidence actorEvidence(List<String> key, Mentions group) {
        return new ActorEvidence(
                key.get(0), Role.valueOf(key.get(1)), EventType.valueOf(key.get(2)), group.latest(ActorEvidence.MOST));
    }

    private static EquipmentCount equipmentCount(List<String> key, Mentions group) {
        return new EquipmentCount(key.get(0), EventType.valueOf(key.get(1)), group.tally());
    }

    private static EquipmentDailyCount equipmentDailyCount(List<String> key, Mentions group) {
        return new EquipmentDailyCount(
                key.get(0), EventType.valueOf(key.get(1)), LocalDate.parse(key.get(2)), group.tally());
    }

    private static EquipmentEvidence equipmentEvidence(List<String> key, Mentions group) {
        return new EquipmentEvidence(key.get(0), EventType.valueOf(key.get(1)), group.latest(ActorEvidence.MOST));
    }

    private static Dispute dispute(List<String> key, Mentions group) {
        Mentions claims = group.where(event -> event.type() == EventType.CLAIM);
        Mentions denials = group.where(event -> event.type() == EventType.DENIAL);
        Matters.Matter matter = new Matters.Matter(key.get(0), key.get(1), key.get(2));
        Map<String, Long> admissions = group.frequency(event -> admitting(event, key.subList(0, 2)));
        return new Dispute(
                key.get(0).isEmpty() ? null : key.get(0),
                key.get(1).isEmpty() ? null : key.get(1),
                key.get(2),
                States.of(!claims.isEmpty(), !denials.isEmpty(), !admissions.isEmpty()),
                claims.isEmpty() ? null : claims.tally(),
                denials.isEmpty() ? null : denials.tally(),
                claims.isEmpty() || denials.isEmpty()
                        ? null
                        : Duration.between(claims.first(), denials.first()).toSeconds(),
                claims.mostFrequent(Recount::sources, Dispute.MOST_SOURCES),
                denials.mostFrequent(Recount::sources, Dispute.MOST_SOURCES),
                claims.frequency(Recount::sources).size(),
                denials.frequency(Recount::sources).size(),
                claims.frequency(event -> Stream.of(event.action())),
                denials.frequency(event -> Stream.ofNullable(event.kind())),
                admissions,
                claims.latest(Dispute.MOST_CITATIONS),
                denials.latest(Dispute.MOST_CITATIONS),
                denials.latest(Dispute.MOST_CITATIONS).stream()
                        .flatMap(denial -> claims.answeredBy(denial, matter).stream())
                        .toList());
    }

    private static Stream<String> sources(Event event) {
        return said(event.sources());
    }

    private static Stream<String> admitting(Event event, List<String> parties) {
        boolean open = event.status() == Status.PROSPECTIVE || event.hedged();
        return said(Matters.admitting(event.type(), event.kind(), open, event.sources(), parties));
    }
}
