package org.gainsay.enrich.rule;

import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.context.Matter;
import org.jspecify.annotations.Nullable;

/**
 * An event before what its sentence leaves unsaid is filled in.
 *
 * @param denial how it denies, or null for a claim
 * @param source who says it
 * @param matter what about
 * @param rule the construction
 * @param token the token it was read at
 * @param unit index of the unit of the sentence that the token is in
 */
public record Draft(@Nullable DenialKind denial, Party source, Matter matter, String rule, int token, int unit) {

    public boolean denies() {
        return denial != null;
    }
}
