package org.gainsay.enrich.choice;

import java.util.List;

/** Decides as the rules alone would: what training starts from, and what the rules are tested with. */
public final class RuleDecisions implements Decisions {

    @Override
    public double states(Proposal proposal, List<String> features) {
        return proposal.found() ? 1 : 0;
    }

    @Override
    public int source(Proposal proposal, List<SourceOption> options) {
        return 0;
    }

    @Override
    public int antecedent(Proposal proposal, List<AntecedentOption> options) {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).features().stream().anyMatch(f -> f.startsWith("rule-") || f.equals("rule"))) {
                return i;
            }
        }
        return 0;
    }

    @Override
    public int role(Task role, Proposal proposal, List<RoleOption> options) {
        return 0;
    }
}
