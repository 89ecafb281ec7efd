package org.gainsay.aggregate.dispute;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gainsay.aggregate.api.Answer;
import org.gainsay.aggregate.api.Citation;
import org.jspecify.annotations.Nullable;

/** Joins a denial to the claim of the same matter that it answers. */
public final class Answers {

    /** A denial is not taken to answer a claim of another article that is older than this. */
    public static final Duration WINDOW = Duration.ofDays(14);

    /** How many of the claims before a denial are looked at, latest first. */
    public static final int LOOK_BACK = 20;

    /**
     * The claim that a denial answers: what its article ties it to, else the nearest before it in its article, else the
     * latest elsewhere by somebody other than the denier.
     *
     * @param denial the denial
     * @param own claims of the same matter in the denial's article, in any order
     * @param earlier claims of the same matter up to the denial's time, latest first; those of its own article are
     *     skipped
     */
    public static Optional<Answer> of(Citation denial, List<Citation> own, List<Citation> earlier) {
        return said(denial, own).or(() -> before(denial, own)).or(() -> elsewhere(denial, earlier));
    }

    private static Optional<Answer> said(Citation denial, List<Citation> own) {
        @Nullable Integer answers = denial.answers();
        return answers == null
                ? Optional.empty()
                : own.stream()
                        .filter(claim -> claim.sentence() == answers)
                        .findFirst()
                        .map(claim -> answer(denial, claim, Answer.Why.SAID_THERE));
    }

    private static Optional<Answer> before(Citation denial, List<Citation> own) {
        return own.stream()
                .filter(claim -> claim.sentence() <= denial.sentence() && bySomebodyElse(denial, claim))
                .max(Comparator.comparingInt(Citation::sentence))
                .map(claim -> answer(denial, claim, Answer.Why.SAME_ARTICLE));
    }

    private static Optional<Answer> elsewhere(Citation denial, Collection<Citation> earlier) {
        return earlier.stream()
                .limit(LOOK_BACK)
                .filter(claim -> !claim.article().equals(denial.article()))
                .filter(claim -> Duration.between(claim.time(), denial.time()).compareTo(WINDOW) <= 0)
                .filter(claim -> bySomebodyElse(denial, claim))
                .findFirst()
                .map(claim -> answer(denial, claim, Answer.Why.LATEST_BEFORE));
    }

    /** Nobody answers oneself; what an article says in its own voice may be answered by anybody. */
    private static boolean bySomebodyElse(Citation denial, Citation claim) {
        return !denial.sources().containsAll(claim.sources());
    }

    private static Answer answer(Citation denial, Citation claim, Answer.Why why) {
        return new Answer(
                denial.article(),
                denial.sentence(),
                claim.article(),
                claim.sentence(),
                why,
                Duration.between(claim.time(), denial.time()).toSeconds());
    }

    private Answers() {}
}
