package org.gainsay.enrich.rule;

import org.gainsay.enrich.api.DenialKind;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a clause because of the words above it: who says it, whether it is denied, hedged, in prospect, or not
 * said at all.
 *
 * @param source who says it; nobody for the article's own voice
 * @param denial how it is denied, or null
 * @param hedged whether it is suspected or uncertain
 * @param prospective whether it is only planned or asked for
 * @param off whether it is not presented as so: a condition, a question, something left unsaid
 * @param it whom a pronoun means that has no nearer antecedent
 * @param rule the construction that set the scope
 */
record Scope(
        Party source,
        @Nullable DenialKind denial,
        boolean hedged,
        boolean prospective,
        boolean off,
        Party it,
        String rule) {

    static Scope voice(Party source, Party it, String rule) {
        return new Scope(source, null, false, false, false, it, rule);
    }

    Scope by(Party speaker, String construction) {
        return new Scope(speaker, denial, hedged, prospective, off, speaker.known() ? speaker : it, construction);
    }

    Scope deny(DenialKind kind, Party denier, String construction) {
        return new Scope(denier, kind, false, prospective, off, denier.known() ? denier : it, construction);
    }

    Scope hedge() {
        return new Scope(source, denial, true, prospective, off, it, rule);
    }

    Scope prospect() {
        return new Scope(source, denial, hedged, true, off, it, rule);
    }

    Scope unsaid() {
        return new Scope(source, denial, hedged, prospective, true, it, rule);
    }

    Scope means(Party antecedent) {
        return new Scope(source, denial, hedged, prospective, off, antecedent, rule);
    }

    Scope claimed() {
        return new Scope(source, null, hedged, prospective, off, it, rule);
    }
}
