package org.gainsay.aggregate.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;

/**
 * A claim that a denial answers, and why it is taken to; a denial may answer several.
 *
 * @param denialArticle id of the article that prints the denial
 * @param denialSentence index of its sentence there, from 0
 * @param claimArticle id of the article that prints the claim
 * @param claimSentence index of its sentence there, from 0
 * @param why what joins the two
 * @param seconds from the claim to the denial by event time, never negative; 0 in one article
 */
public record Answer(
        String denialArticle, int denialSentence, String claimArticle, int claimSentence, Why why, long seconds) {

    /** What joins a denial to a claim, the surest first. Written {@code said-there}. */
    public enum Why {
        /** The article's own wording ties the denial to that sentence. */
        SAID_THERE,
        /** The claim of the same dealing stands beside the denial in its sentence, made by somebody else. */
        SAME_SENTENCE,
        /** It is a claim of the same dealing before the denial in the same article. */
        SAME_ARTICLE,
        /** The denial is a headline's, and the article tells the claim of the same dealing below it. */
        BELOW_HEADLINE,
        /** It is its source's latest claim of the same matter elsewhere, in the days before the denial. */
        LATEST_BEFORE;

        @JsonValue
        public String json() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @JsonCreator
        public static Why of(String json) {
            return valueOf(json.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public Answer {
        Objects.requireNonNull(denialArticle, "denialArticle");
        Objects.requireNonNull(claimArticle, "claimArticle");
        Objects.requireNonNull(why, "why");
        if (seconds < 0) {
            throw new IllegalArgumentException("a denial cannot answer a later claim: " + seconds + " s");
        }
    }
}
