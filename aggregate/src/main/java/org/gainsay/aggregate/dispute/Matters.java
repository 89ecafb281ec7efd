package org.gainsay.aggregate.dispute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.api.EventType;
import org.jspecify.annotations.Nullable;

/** The matters that an event is about, each of which is a dispute once somebody speaks of it. */
public final class Matters {

    /** An event that names more matters than this is a list and no dispute. */
    public static final int MOST = 512;

    private static final List<String> UNSAID = List.of("");

    /**
     * One supplier, one recipient, one category.
     *
     * @param supplier who gives, sells or makes; empty if not said
     * @param recipient who gets, asks for or uses; empty if not said
     * @param equipment top-level category
     */
    public record Matter(String supplier, String recipient, String equipment) {}

    /**
     * Every supplier with every recipient and every category.
     *
     * @return none if neither party is said, nor if there would be more than {@value #MOST}
     */
    public static List<Matter> of(
            Collection<String> suppliers, Collection<String> recipients, Collection<String> categories) {
        if (suppliers.isEmpty() && recipients.isEmpty()) {
            return List.of();
        }
        Collection<String> from = suppliers.isEmpty() ? UNSAID : suppliers;
        Collection<String> to = recipients.isEmpty() ? UNSAID : recipients;
        if ((long) from.size() * to.size() * categories.size() > MOST) {
            return List.of();
        }
        List<Matter> matters = new ArrayList<>();
        for (String supplier : from) {
            for (String recipient : to) {
                for (String category : categories) {
                    matters.add(new Matter(supplier, recipient, category));
                }
            }
        }
        return matters;
    }

    /**
     * The parties to a matter who admit it with an event of theirs: by claiming that it is done or going on, or by
     * denying it in a way that admits a part.
     *
     * @param open whether the event is only prospective or hedged: to announce or to suspect is not to admit
     * @param sources who says it
     * @param parties supplier and recipient of the matter
     */
    public static List<String> admitting(
            EventType type, @Nullable DenialKind kind, boolean open, List<String> sources, Collection<String> parties) {
        boolean admits =
                switch (type) {
                    case CLAIM -> !open;
                    case DENIAL -> kind == DenialKind.ADMIT_PART;
                };
        return admits ? sources.stream().filter(parties::contains).toList() : List.of();
    }

    private Matters() {}
}
