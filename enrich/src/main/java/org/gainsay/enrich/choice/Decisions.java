package org.gainsay.enrich.choice;

import java.util.List;

/** Makes the choices that the reading of an article leaves open. Implementations are safe for several threads. */
public interface Decisions {

    /** How likely the sentence states the event, 0 to 1; from {@link Task#threshold()} on it is taken. */
    double states(Proposal proposal, List<String> features);

    /** Index of the source; there is at least one option. */
    int source(Proposal proposal, List<SourceOption> options);

    /** Index of the antecedent; there is at least one option. */
    int antecedent(Proposal proposal, List<AntecedentOption> options);

    /** Index of who plays the role, {@link Task#SUPPLIER} or {@link Task#RECIPIENT}; there is at least one option. */
    int role(Task role, Proposal proposal, List<RoleOption> options);
}
