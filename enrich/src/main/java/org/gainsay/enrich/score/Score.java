package org.gainsay.enrich.score;

/**
 * How well predictions agree with labels.
 *
 * @param gold labelled events
 * @param predicted predicted events
 * @param claim agreement on claims, by type alone
 * @param denial agreement on denials, by type alone
 * @param sources micro F1 of the sources over pairs of the same type
 * @param suppliers the same of the suppliers
 * @param recipients the same of the recipients
 * @param equipment the same of the equipment
 * @param action share of the pairs whose action agrees
 * @param status share of the pairs whose status agrees
 * @param hedged share of the pairs whose hedge agrees
 * @param strict agreement where a pair counts only if type and all four sets agree
 * @param counts sum of the differences between predicted and true totals, over the true totals; 0 is perfect
 * @param flips sentences in which a claim was read as a denial or the other way about
 */
public record Score(
        int gold,
        int predicted,
        Agreement claim,
        Agreement denial,
        double sources,
        double suppliers,
        double recipients,
        double equipment,
        double action,
        double status,
        double hedged,
        Agreement strict,
        double counts,
        int flips) {

    /**
     * Precision, recall and their harmonic mean.
     *
     * @param hit how many agree
     * @param predicted of how many predicted
     * @param gold of how many labelled
     */
    public record Agreement(int hit, int predicted, int gold) {

        public double precision() {
            return predicted == 0 ? 0 : (double) hit / predicted;
        }

        public double recall() {
            return gold == 0 ? 0 : (double) hit / gold;
        }

        public double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }
    }

    /** The mean of the F1 of claims and of denials. */
    public double macro() {
        return (claim.f1() + denial.f1()) / 2;
    }
}
