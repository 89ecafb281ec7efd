package org.gainsay.enrich.rule;

import java.util.Set;
import org.gainsay.enrich.frame.VerbClass;

/**
 * A verb as its constructions see it.
 *
 * @param verb its token
 * @param lemma its lemma, with its particle if that makes a verb of its own
 * @param classes what the lists say of it
 * @param args what stands around it
 * @param scope what holds for it
 * @param not whether it is negated
 * @param subject who its subject is; of a passive, who controls it
 * @param controller who the subject is if it has none of its own
 * @param depth how deep in the tree
 */
record Predicate(
        int verb,
        String lemma,
        Set<VerbClass> classes,
        Arguments args,
        Scope scope,
        boolean not,
        Party subject,
        Party controller,
        int depth) {

    Predicate {
        classes = Set.copyOf(classes);
    }

    boolean is(VerbClass kind) {
        return classes.contains(kind);
    }
}
