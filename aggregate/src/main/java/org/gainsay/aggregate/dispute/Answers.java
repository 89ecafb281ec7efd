package org.gainsay.aggregate.dispute;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.aggregate.api.Answer;
import org.gainsay.aggregate.api.AnsweredClaim;
import org.gainsay.aggregate.api.Citation;

/** The claims of a matter that a denial of it answers: those of its own article, and the latest ones elsewhere. */
public final class Answers {

    /** A denial is not taken to answer a claim of another article that is older than this. */
    public static final Duration WINDOW = Duration.ofDays(14);

    /** How many of the claims before a denial are looked at, latest first. */
    public static final int LOOK_BACK = 20;

    /** The most claims of other articles that one denial is joined to. */
    public static final int MOST_ELSEWHERE = 5;

    /** The most claims that one denial is joined to. */
    public static final int MOST = Links.MOST + MOST_ELSEWHERE;

    /**
     * The claims that a denial answers: those that its {@link Links} name in its article, in reading order, then
     * elsewhere the latest of each source, the latest first.
     *
     * @param denial the denial
     * @param matter one that the denial is about
     * @param earlier claims of the same matter up to the denial's time, latest first; those of its own article are
     *     skipped
     * @return at most {@value #MOST}; of several claims in a sentence one
     */
    public static List<Answer> of(Citation denial, Matters.Matter matter, List<Citation> earlier) {
        List<Answer> answers = new ArrayList<>();
        Set<Integer> sentences = new HashSet<>();
        for (AnsweredClaim claim : denial.answeredClaims()) {
            if (SameDealing.concerns(claim, matter) && sentences.add(claim.sentence())) {
                answers.add(new Answer(
                        denial.article(), denial.sentence(), denial.article(), claim.sentence(), claim.why(), 0));
            }
        }
        answers.addAll(elsewhere(denial, earlier));
        return answers;
    }

    private static List<Answer> elsewhere(Citation denial, List<Citation> earlier) {
        Said denied = Said.of(denial);
        Set<Set<String>> heard = new HashSet<>();
        return earlier.stream()
                .limit(LOOK_BACK)
                .filter(claim -> !claim.article().equals(denial.article()))
                .filter(claim -> Duration.between(claim.time(), denial.time()).compareTo(WINDOW) <= 0)
                .filter(claim -> bySomebodyElse(denial, claim) && SameDealing.of(denied, Said.of(claim), false))
                .filter(claim -> heard.add(Set.copyOf(claim.sources())))
                .limit(MOST_ELSEWHERE)
                .map(claim -> new Answer(
                        denial.article(),
                        denial.sentence(),
                        claim.article(),
                        claim.sentence(),
                        Answer.Why.LATEST_BEFORE,
                        Duration.between(claim.time(), denial.time()).toSeconds()))
                .toList();
    }

    /** Nobody answers oneself; what an article says in its own voice may be answered by anybody. */
    private static boolean bySomebodyElse(Citation denial, Citation claim) {
        return !denial.sources().containsAll(claim.sources());
    }

    private Answers() {}
}
