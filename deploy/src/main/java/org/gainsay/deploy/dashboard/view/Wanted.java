package org.gainsay.deploy.dashboard.view;

import java.util.Arrays;
import java.util.function.Predicate;
import org.gainsay.aggregate.api.Role;
import org.gainsay.aggregate.dispute.Matters;
import org.gainsay.aggregate.dispute.Taxonomy;
import org.gainsay.deploy.dashboard.board.Keys;
import org.gainsay.deploy.dashboard.board.Mention;
import org.gainsay.enrich.api.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Which mentions are asked for: those that count for a number of the ledger. What is null does not matter.
 *
 * @param type claims or denials
 * @param actor who has the role
 * @param role in which the actor is meant; any if null
 * @param supplier who gives
 * @param recipient who gets
 * @param equipment a kind of goods, the finer ones below it included
 * @param dispute key of a dispute to which they belong
 */
public record Wanted(
        @Nullable EventType type,
        @Nullable String actor,
        @Nullable Role role,
        @Nullable String supplier,
        @Nullable String recipient,
        @Nullable String equipment,
        @Nullable String dispute)
        implements Predicate<Mention> {

    private static final Wanted ALL = new Wanted(null, null, null, null, null, null, null);

    /** Whether there is anything that it leaves out. */
    public boolean isAll() {
        return equals(ALL);
    }

    @Override
    public boolean test(Mention mention) {
        return (type == null || mention.type() == type)
                && (actor == null || names(mention, actor))
                && (supplier == null || mention.suppliers().contains(supplier))
                && (recipient == null || mention.recipients().contains(recipient))
                && (equipment == null
                        || Taxonomy.withParents(mention.equipment()).contains(equipment))
                && (dispute == null || belongsTo(mention, dispute));
    }

    private boolean names(Mention mention, String id) {
        return role == null
                ? Arrays.stream(Role.values())
                        .anyMatch(any -> mention.actors(any).contains(id))
                : mention.actors(role).contains(id);
    }

    private static boolean belongsTo(Mention mention, String key) {
        return Matters.of(mention.suppliers(), mention.recipients(), Taxonomy.categories(mention.equipment())).stream()
                .anyMatch(matter -> Keys.of(matter.supplier(), matter.recipient(), matter.equipment())
                        .equals(key));
    }
}
