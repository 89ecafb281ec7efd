package org.gainsay.aggregate.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gainsay.aggregate.api.Role;
import org.gainsay.enrich.api.EventType;

/**
 * What is counted by itself: an actor in a role, an equipment on a day, a dispute.
 *
 * @param kind which of the series it belongs to
 * @param key its key on the topics, see {@link Key}
 */
public record Account(Kind kind, String key) {

    /** The series of accounts. The code stands before the key wherever accounts of all kinds meet. */
    public enum Kind {
        ACTOR('a', true),
        ACTOR_DAY('A', false),
        EQUIPMENT('e', true),
        EQUIPMENT_DAY('E', false),
        ACTOR_EQUIPMENT('x', false),
        DISPUTE('d', true);

        private final char code;
        private final boolean cited;

        Kind(char code, boolean cited) {
            this.code = code;
            this.cited = cited;
        }

        /** Whether its sentences are kept at hand; if not, only their times are. */
        boolean cited() {
            return cited;
        }

        private static Kind of(char code) {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of account: " + code);
        }
    }

    public Account {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
    }

    static Account actor(String actor, Role role, EventType type) {
        return new Account(Kind.ACTOR, Key.of(actor, role.name(), type.name()));
    }

    static Account actorDay(String actor, Role role, EventType type, LocalDate day) {
        return new Account(Kind.ACTOR_DAY, Key.of(actor, role.name(), type.name(), day.toString()));
    }

    static Account equipment(String equipment, EventType type) {
        return new Account(Kind.EQUIPMENT, Key.of(equipment, type.name()));
    }

    static Account equipmentDay(String equipment, EventType type, LocalDate day) {
        return new Account(Kind.EQUIPMENT_DAY, Key.of(equipment, type.name(), day.toString()));
    }

    static Account actorEquipment(String actor, Role role, EventType type, String equipment) {
        return new Account(Kind.ACTOR_EQUIPMENT, Key.of(actor, role.name(), type.name(), equipment));
    }

    /** An empty party is one that is not said. */
    static Account dispute(String supplier, String recipient, String category) {
        return new Account(Kind.DISPUTE, Key.of(supplier, recipient, category));
    }

    /** The one-letter code of the kind and the key: how an account is named between the stages of the ledger. */
    public String name() {
        return kind.code + key;
    }

    /** The account of a {@link #name()}. */
    public static Account named(String name) {
        return new Account(Kind.of(name.charAt(0)), name.substring(1));
    }

    /** The parts of the key. */
    List<String> parts() {
        return Key.parts(key);
    }
}
