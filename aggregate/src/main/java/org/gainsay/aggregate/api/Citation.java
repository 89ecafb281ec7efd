package org.gainsay.aggregate.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Span;
import org.gainsay.enrich.api.Status;
import org.jspecify.annotations.Nullable;

/**
 * One sentence that a count rests on: where it was printed, and what was read in it.
 *
 * @param article id of the article
 * @param url the article's address; null if there is none or it is longer than {@value #MAX_URL}
 * @param title its title, cut like {@code text}
 * @param publisher who published it
 * @param time its event time
 * @param copyOf the article that it is a near-copy of
 * @param sentence index of the sentence in the article, from 0
 * @param text the sentence, cut after {@value #MAX_TEXT} UTF-16 code units
 * @param cues the words that made it an event, as stretches of {@code text}
 * @param type claim or denial
 * @param kind how a denial denies; null for a claim
 * @param sources who says it
 * @param suppliers who gives, sells or makes the goods
 * @param recipients who gets, asks for or uses the goods
 * @param action what is done with the goods
 * @param status done, or only in prospect
 * @param hedged whether any part is suspected, alleged or unverified
 * @param equipment ids of the equipment taxonomy
 * @param inherited whether suppliers, recipients or equipment were taken from another sentence
 * @param rule the rule that fired
 * @param confidence estimated probability that the event is right, 0 to 1
 * @param answers the sentence index of the claim that a denial answers in the same article, if its wording says so
 * @param answeredClaims the claims that a denial answers in the same article, in reading order; empty for a claim
 */
public record Citation(
        String article,
        @Nullable String url,
        @Nullable String title,
        @Nullable String publisher,
        Instant time,
        @Nullable String copyOf,
        int sentence,
        String text,
        List<Span> cues,
        EventType type,
        @Nullable DenialKind kind,
        List<String> sources,
        List<String> suppliers,
        List<String> recipients,
        Action action,
        Status status,
        boolean hedged,
        List<String> equipment,
        boolean inherited,
        String rule,
        double confidence,
        @Nullable Integer answers,
        List<AnsweredClaim> answeredClaims) {

    /** The longest text that is cited, in UTF-16 code units; a longer sentence ends in an ellipsis. */
    public static final int MAX_TEXT = 500;

    /** The longest address that is cited, in UTF-16 code units; half an address leads nowhere. */
    public static final int MAX_URL = 2000;

    public Citation {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(rule, "rule");
        cues = List.copyOf(cues);
        sources = List.copyOf(sources);
        suppliers = List.copyOf(suppliers);
        recipients = List.copyOf(recipients);
        equipment = List.copyOf(equipment);
        // Sentences that were cited before there was such a list have none.
        answeredClaims = answeredClaims == null ? List.of() : List.copyOf(answeredClaims);
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException(
                    "a cited text has at most " + MAX_TEXT + " characters: " + text.length());
        }
    }
}
