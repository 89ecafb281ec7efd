package org.gainsay.enrich.training;

import java.util.List;
import org.gainsay.enrich.choice.AntecedentOption;
import org.gainsay.enrich.choice.Decisions;
import org.gainsay.enrich.choice.Proposal;
import org.gainsay.enrich.choice.RoleOption;
import org.gainsay.enrich.choice.SourceOption;
import org.gainsay.enrich.choice.Task;

/** Decides as the rules alone would: what the first round of training starts from. */
final class RuleDecisions implements Decisions {

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
