package org.gainsay.enrich.context;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence is to the matters that are open when its own words deal in nothing: a contrary description by somebody
 * who is party to one, or a further detail from whoever claimed it.
 */
public final class Answer {

    /** How far back an open matter may lie, in sentences. */
    private static final int REACH = 14;

    private static final Pattern CONTRARY = Pattern.compile(
            "\\b(no|not|never|nothing|none|neither|nor|nobody|no one|without|only|merely|simply|alone|instead|rather)\\b|n['’]t\\b|\\bwhat (we|it|they|was) \\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SILENT = Pattern.compile(
            "\\b(comment|commented|declin\\w+|respond\\w*|reached|reply|replied to|refus\\w+|answer questions|confirm or deny|confirm nor deny|neither confirmed|rule out|ruled out|tolerate|speculate|discuss|be drawn|whether|if|apolog\\w+|surprised|name[d]?|would|will|could not be|yet)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern UNKNOWING = Pattern.compile(
            "\\b(unaware|aware|knew|knows|know|evidence|proof|trace|sign|record|records|information|indication|found|doubt\\w*|sceptic\\w*|skeptic\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DETAIL = Pattern.compile(
            "\\b(they|them|these|those|the (\\w+[- ]){0,2}(consignments?|shipments?|cargo|goods|deliver(y|ies)|weapons?|arms|crates?|containers?|deal|contract|sale|transfer|order|devices|machines|vehicles|aircraft|boats?|vessels?|bombs|guns|parts|items|equipment|sets|planes|supplies|purchase|batch|lot|load|tubes|tanks|shells|drones|missiles|rifles|radars|engines))\\b",
            Pattern.CASE_INSENSITIVE);

    private Answer() {}

    /** The matter that a speaker contradicts in these words, or null. */
    public static @Nullable Matter contradicted(List<Matter> matters, String text, Set<String> speaker, int sentence) {
        if (speaker.isEmpty()
                || !CONTRARY.matcher(text).find()
                || SILENT.matcher(text).find()) {
            return null;
        }
        for (int i = matters.size() - 1; i >= 0; i--) {
            Matter m = matters.get(i);
            if (sentence - m.sentence > REACH) {
                return null;
            }
            if (!Collections.disjoint(m.parties(), speaker) && (m.denied || Collections.disjoint(m.sources, speaker))) {
                return m;
            }
        }
        return null;
    }

    private static final Pattern IGNORANT = Pattern.compile(
            "\\b(unaware|not aware|knows? nothing|knew nothing|know nothing|nobody knows|(seen|found|saw|see|has|had|have|is|was|are) (no|nothing)( \\w+)? ?(evidence|proof|trace|sign|indication|to (support|suggest|show|back|bear|confirm))|yet to see|nothing (\\w+ ){0,6}to support|unconvinced|without foundation|no reason to believe)\\b",
            Pattern.CASE_INSENSITIVE);

    /** The matter that somebody, party to it or not, says to know nothing of, or null. */
    public static @Nullable Matter unknown(List<Matter> matters, String text, Set<String> speaker, int sentence) {
        if (speaker.isEmpty() || !IGNORANT.matcher(text).find()) {
            return null;
        }
        for (int i = matters.size() - 1; i >= 0; i--) {
            Matter m = matters.get(i);
            if (sentence - m.sentence > REACH) {
                return null;
            }
            if (m.denied || Collections.disjoint(m.sources, speaker)) {
                return m;
            }
        }
        return null;
    }

    /** Whether the words say that nothing is known rather than that nothing was. */
    public static boolean unknowing(String text) {
        return UNKNOWING.matcher(text).find();
    }

    /** The matter that its claimant tells more of in these words, or null. */
    public static @Nullable Matter detailed(List<Matter> matters, String text, Set<String> speaker, int sentence) {
        if (speaker.isEmpty()
                || !DETAIL.matcher(text).find()
                || SILENT.matcher(text).find()) {
            return null;
        }
        for (int i = matters.size() - 1; i >= 0; i--) {
            Matter m = matters.get(i);
            if (sentence - m.sentence > 4) {
                return null;
            }
            if (!m.denied && m.sources.equals(speaker)) {
                return m;
            }
        }
        return null;
    }
}
