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

    /** How far back the matter lies that a first reaction answers even with no word of negation. */
    private static final int FIRST = 2;

    private static final Pattern AGREEING = Pattern.compile(
            "\\b(confirm\\w*|acknowledg\\w+|admit\\w*|conced\\w+|agreed|added|expects?|studying|examining|welcom\\w+|question for|refer you)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CONTRARY = Pattern.compile(
            "\\b(no|not|never|nothing|none|neither|nor|nobody|no one|without|merely|simply|alone|instead|rather)\\b|n['’]t\\b|\\bwhat (we|it|they|was) \\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SILENT = Pattern.compile(
            "\\b(comment|commented|declin\\w+|respond\\w*|reached|reply|replied to|refus\\w+|answer questions|confirm or deny|confirm nor deny|neither confirmed|rule out|ruled out|tolerate|speculate|discuss|be drawn|whether|if|apolog\\w+|surprised|name[d]?|would|will|shall|could not be|yet|thank|recall\\w*|allowed|complaint|closed|did not (deny|dispute|say)|question|no knowledge of what|afterwards|museum)\\b",
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
                || SILENT.matcher(text).find()
                || AGREEING.matcher(text).find()) {
            return null;
        }
        boolean contrary = CONTRARY.matcher(text).find();
        boolean answered = matters.stream().anyMatch(m -> m.denied && m.sources.equals(speaker));
        for (int i = matters.size() - 1; i >= 0; i--) {
            Matter m = matters.get(i);
            if (sentence - m.sentence > (contrary ? REACH : FIRST) || (answered && !contrary)) {
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

    private static final Pattern DENIES = Pattern.compile(
            "\\b(den(y|ies|ied|ying|ials?)|reject(s|ed|ing)?|refut\\w+|rebut\\w*|rebuff\\w*|dismiss\\w*|disput(es|ed|ing)|repudiat\\w+|disavow\\w*|rubbish\\w*|debunk\\w*|baseless|groundless|unfounded|untrue|fabricat\\w+|fiction|invention|falsehood|a lie|pack of lies|nonsense|slander\\w*|slur|hoax|fantasy|fairy tale|no such|nothing of the (kind|sort)|not true|is false|are false|was false|unconvinced|implausible|cast doubt|doubts? that|no truth|no evidence|no proof)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_DENYING = Pattern.compile(
            "\\b((not|n['’]t|never|to|nor|neither|declin\\w+|refus\\w+)( \\w+){0,2} (deny|reject|rule out)|denied (bail|entry|access|a licen[cs]e)|rejected (a|the|their|his|its|an|criticism)( \\w+)? ?(bid|request|appeal|offer|proposal|view|criticism|complaint|motion|application)|if|whether|comment|cannot be denied|coup|massacre|doping|bribe\\w*|not (a )?den\\w+|not disputed|(den(y|ies|ied)|reject(s|ed)|dismiss(es|ed))( \\w+){0,4} that (?!it|he|she|they|any|such|there|its|the (goods|weapons|matter))|denie[sd] (having|knowing))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ACCUSED = Pattern.compile(
            "\\b(claims?|accusations?|allegations?|reports?|charges?|story|stories|rumou?rs?|assessment|contention|belief|assertions?)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Whether the words speak of an accusation. */
    public static boolean accused(String text) {
        return ACCUSED.matcher(text).find();
    }

    /** Whether the words deny something, though no construction tells what. */
    public static boolean denies(String text) {
        return DENIES.matcher(text).find() && !NOT_DENYING.matcher(text).find();
    }

    /** The matter that somebody denies in words that name none: one the speaker is party to, else the nearest, or null. */
    public static @Nullable Matter denied(List<Matter> matters, Set<String> speaker, int sentence) {
        Matter nearest = null;
        for (int i = matters.size() - 1; i >= 0; i--) {
            Matter m = matters.get(i);
            if (sentence - m.sentence > REACH) {
                break;
            }
            if (!Collections.disjoint(m.parties(), speaker) && !m.sources.equals(speaker)) {
                return m;
            }
            nearest = nearest == null ? m : nearest;
        }
        return nearest;
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
