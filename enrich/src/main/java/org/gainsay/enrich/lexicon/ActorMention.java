package org.gainsay.enrich.lexicon;

import java.util.List;
import java.util.Objects;

/**
 * Words that name an actor.
 *
 * @param start first character in the text that was searched
 * @param end one past the last; a possessive {@code 's} is left out
 * @param ids the actors named; usually one ("the two Koreas" has two)
 * @param kind what the actor is
 * @param form by what kind of words it is named
 */
public record ActorMention(int start, int end, List<String> ids, ActorKind kind, ActorForm form) {

    public ActorMention {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a mention has words: " + start + " to " + end);
        }
        ids = List.copyOf(ids);
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("a mention has an id");
        }
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(form, "form");
    }
}
