package org.gainsay.enrich.rule;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom a noun phrase means.
 *
 * @param ids actor ids; empty if nobody that is known is meant
 * @param kind how sure and by what words
 */
public record Party(Set<String> ids, Kind kind) {

    public enum Kind {
        /** Named in the phrase itself. */
        NAMED,
        /** A pronoun or plain noun that was resolved by what the article said before. */
        RESOLVED,
        /** Somebody whom the words themselves leave without a name: "media say"; the only id is {@code ?}. */
        UNNAMED,
        /** Nobody that has an id. */
        UNKNOWN
    }

    public static final Party NOBODY = new Party(Set.of(), Kind.UNKNOWN);

    public Party {
        // In order: what is written of the same article must not differ from one process to the next.
        ids = Collections.unmodifiableSet(new TreeSet<>(ids));
    }

    public static Party named(Collection<String> ids) {
        return ids.isEmpty() ? NOBODY : new Party(new TreeSet<>(ids), Kind.NAMED);
    }

    public static Party resolved(Collection<String> ids) {
        return ids.isEmpty() ? NOBODY : new Party(new TreeSet<>(ids), Kind.RESOLVED);
    }

    public static Party of(String id) {
        return named(List.of(id));
    }

    /** Somebody of whom the words say no more than that there is one. */
    public static Party unnamed() {
        return new Party(Set.of("?"), Kind.UNNAMED);
    }

    /** Whether the words of the phrase settle who is meant: no choice is left. */
    public boolean settled() {
        return kind == Kind.UNNAMED || (kind == Kind.NAMED && !ids.contains("?"));
    }

    public boolean known() {
        return !ids.isEmpty();
    }

    /** Whether it is one state and nobody else. */
    public boolean state() {
        return ids.size() == 1 && ids.iterator().next().matches("[A-Z]{2}");
    }

    public Party and(Party other) {
        if (!known()) {
            return other;
        }
        if (!other.known()) {
            return this;
        }
        Set<String> both = new TreeSet<>(ids);
        both.addAll(other.ids);
        return new Party(both, kind == Kind.NAMED || other.kind == Kind.NAMED ? Kind.NAMED : Kind.RESOLVED);
    }
}
