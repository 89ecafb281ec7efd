package org.gainsay.deploy.dashboard.view;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.gainsay.aggregate.api.ActorCount;
import org.gainsay.aggregate.api.Role;
import org.gainsay.enrich.api.EventType;
import org.jspecify.annotations.Nullable;

/**
 * An actor in a list.
 *
 * @param id actor id
 * @param name what a person calls it
 * @param mentions mentions in all roles and on both sides
 * @param roles the counts by role; a role in which it never appears is absent
 * @param lastSeen event time of the latest article
 */
public record ActorLine(String id, String name, long mentions, Map<Role, Sides> roles, Instant lastSeen) {

    /** The most mentioned first; the id makes the order total. */
    public static final Comparator<ActorLine> MOST_FIRST = Comparator.comparingLong((ActorLine line) -> line.mentions())
            .reversed()
            .thenComparing(ActorLine::id);

    static ActorLine of(String actor, Collection<ActorCount> counts) {
        Map<Role, Sides> roles = new EnumMap<>(Role.class);
        Instant last = Instant.EPOCH;
        for (ActorCount count : counts) {
            roles.merge(
                    count.role(),
                    Sides.NONE.with(count.type(), count.tally()),
                    (sides, one) -> sides.with(count.type(), count.tally()));
            if (count.tally().lastSeen().isAfter(last)) {
                last = count.tally().lastSeen();
            }
        }
        long mentions = roles.values().stream().mapToLong(Sides::mentions).sum();
        return new ActorLine(actor, ActorNames.of(actor), mentions, roles, last);
    }

    /** Whether there is a claim, or a denial, in a role; in any role if none is asked for. */
    public boolean says(@Nullable Role role, EventType type) {
        return roles.entrySet().stream()
                .anyMatch(entry -> (role == null || entry.getKey() == role)
                        && entry.getValue().has(type));
    }

    /** Mentions in one role, on both sides. */
    public long mentions(Role role) {
        return roles.getOrDefault(role, Sides.NONE).mentions();
    }
}
