package org.gainsay.aggregate.ledger;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gainsay.aggregate.api.ActorCount;
import org.gainsay.aggregate.api.ActorDailyCount;
import org.gainsay.aggregate.api.ActorEquipmentCount;
import org.gainsay.aggregate.api.ActorEvidence;
import org.gainsay.aggregate.api.AggregateTopics;
import org.gainsay.aggregate.api.Citation;
import org.gainsay.aggregate.api.Dispute;
import org.gainsay.aggregate.api.EquipmentCount;
import org.gainsay.aggregate.api.EquipmentDailyCount;
import org.gainsay.aggregate.api.EquipmentEvidence;
import org.gainsay.aggregate.api.Role;
import org.gainsay.aggregate.api.Tally;
import org.gainsay.aggregate.dispute.States;
import org.gainsay.aggregate.encoding.Packed;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.api.EventType;
import org.gainsay.ingest.api.Topic;
import org.jspecify.annotations.Nullable;

/** The whole records that are published of an account. */
public final class Report {

    private final SortedStore<Long> counts;
    private final SortedStore<Packed> citations;
    private final RecentCitations recent;

    /**
     * Reports from these stores, which {@link Steps} keeps.
     *
     * @param counts how often each value was marked
     * @param citations the sentences that accounts cite
     * @param recent those that were unpacked of late, here or for another report
     */
    public Report(SortedStore<Long> counts, SortedStore<Packed> citations, RecentCitations recent) {
        this.counts = counts;
        this.citations = citations;
        this.recent = recent;
    }

    /** What is published of an account with this balance; tombstones if it is null. */
    public List<Row<?>> of(String accountName, @Nullable Balance balance) {
        Account account = Account.named(accountName);
        if (balance == null) {
            return topics(account.kind()).stream()
                    .<Row<?>>map(topic -> tombstone(topic, account.key()))
                    .toList();
        }
        Reading reading = new Reading(account, balance, counts, citations, recent);
        return switch (account.kind()) {
            case ACTOR -> actor(account, reading);
            case ACTOR_DAY -> actorDay(account, reading);
            case ACTOR_EQUIPMENT -> actorEquipment(account, reading);
            case EQUIPMENT -> equipment(account, reading);
            case EQUIPMENT_DAY -> equipmentDay(account, reading);
            case DISPUTE -> dispute(account, reading);
        };
    }

    private static List<Topic<String, ?>> topics(Account.Kind kind) {
        return switch (kind) {
            case ACTOR -> List.of(AggregateTopics.ACTOR_COUNTS, AggregateTopics.ACTOR_EVIDENCE);
            case ACTOR_DAY -> List.of(AggregateTopics.ACTOR_DAILY_COUNTS);
            case ACTOR_EQUIPMENT -> List.of(AggregateTopics.ACTOR_EQUIPMENT_COUNTS);
            case EQUIPMENT -> List.of(AggregateTopics.EQUIPMENT_COUNTS, AggregateTopics.EQUIPMENT_EVIDENCE);
            case EQUIPMENT_DAY -> List.of(AggregateTopics.EQUIPMENT_DAILY_COUNTS);
            case DISPUTE -> List.of(AggregateTopics.DISPUTES);
        };
    }

    private static <V> Row<V> tombstone(Topic<String, V> topic, String key) {
        return new Row<>(topic, key, null);
    }

    private static List<Row<?>> actor(Account account, Reading reading) {
        String actor = account.parts().get(0);
        Role role = Role.valueOf(account.parts().get(1));
        EventType type = EventType.valueOf(account.parts().get(2));
        return List.of(
                new Row<>(
                        AggregateTopics.ACTOR_COUNTS,
                        account.key(),
                        new ActorCount(actor, role, type, tally(reading, type))),
                new Row<>(
                        AggregateTopics.ACTOR_EVIDENCE,
                        account.key(),
                        new ActorEvidence(actor, role, type, reading.citations(type))));
    }

    private static List<Row<?>> actorDay(Account account, Reading reading) {
        List<String> parts = account.parts();
        EventType type = EventType.valueOf(parts.get(2));
        return List.of(new Row<>(
                AggregateTopics.ACTOR_DAILY_COUNTS,
                account.key(),
                new ActorDailyCount(
                        parts.get(0),
                        Role.valueOf(parts.get(1)),
                        type,
                        LocalDate.parse(parts.get(3)),
                        tally(reading, type))));
    }

    private static List<Row<?>> actorEquipment(Account account, Reading reading) {
        List<String> parts = account.parts();
        EventType type = EventType.valueOf(parts.get(2));
        return List.of(new Row<>(
                AggregateTopics.ACTOR_EQUIPMENT_COUNTS,
                account.key(),
                new ActorEquipmentCount(
                        parts.get(0), Role.valueOf(parts.get(1)), type, parts.get(3), tally(reading, type))));
    }

    private static List<Row<?>> equipment(Account account, Reading reading) {
        String equipment = account.parts().get(0);
        EventType type = EventType.valueOf(account.parts().get(1));
        return List.of(
                new Row<>(
                        AggregateTopics.EQUIPMENT_COUNTS,
                        account.key(),
                        new EquipmentCount(equipment, type, tally(reading, type))),
                new Row<>(
                        AggregateTopics.EQUIPMENT_EVIDENCE,
                        account.key(),
                        new EquipmentEvidence(equipment, type, reading.citations(type))));
    }

    private static List<Row<?>> equipmentDay(Account account, Reading reading) {
        List<String> parts = account.parts();
        EventType type = EventType.valueOf(parts.get(1));
        return List.of(new Row<>(
                AggregateTopics.EQUIPMENT_DAILY_COUNTS,
                account.key(),
                new EquipmentDailyCount(parts.get(0), type, LocalDate.parse(parts.get(2)), tally(reading, type))));
    }

    private static List<Row<?>> dispute(Account account, Reading reading) {
        List<String> parts = account.parts();
        Tally claims = reading.tally(EventType.CLAIM);
        Tally denials = reading.tally(EventType.DENIAL);
        List<Citation> latestDenials = reading.citations(EventType.DENIAL);
        Map<String, Long> admissions = new TreeMap<>();
        for (EventType side : EventType.values()) {
            reading.most(side, Facet.ADMISSIONS, Dispute.MOST_SOURCES)
                    .forEach((party, times) -> admissions.merge(party, times, Long::sum));
        }
        return List.of(new Row<>(
                AggregateTopics.DISPUTES,
                account.key(),
                new Dispute(
                        said(parts.get(0)),
                        said(parts.get(1)),
                        parts.get(2),
                        States.of(claims != null, denials != null, !admissions.isEmpty()),
                        claims,
                        denials,
                        claims == null || denials == null
                                ? null
                                : Duration.between(claims.firstSeen(), denials.firstSeen())
                                        .toSeconds(),
                        reading.most(EventType.CLAIM, Facet.SOURCES, Dispute.MOST_SOURCES),
                        reading.most(EventType.DENIAL, Facet.SOURCES, Dispute.MOST_SOURCES),
                        reading.sources(EventType.CLAIM),
                        reading.sources(EventType.DENIAL),
                        reading.each(EventType.CLAIM, Facet.ACTIONS, Action.class),
                        reading.each(EventType.DENIAL, Facet.KINDS, DenialKind.class),
                        admissions,
                        reading.citations(EventType.CLAIM),
                        latestDenials,
                        reading.answers(latestDenials))));
    }

    private static @Nullable String said(String party) {
        return party.isEmpty() ? null : party;
    }

    private static Tally tally(Reading reading, EventType type) {
        return Objects.requireNonNull(reading.tally(type), "an account of one side has mentions of that side");
    }
}
