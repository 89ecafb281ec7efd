package org.gainsay.aggregate.dispute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gainsay.aggregate.api.Answer;
import org.gainsay.aggregate.api.AnsweredClaim;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.EventType;
import org.gainsay.ingest.api.Part;

/**
 * Joins the denials of an article to the claims that they answer in it.
 *
 * <p>A denial answers the claims of the {@linkplain SameDealing same dealing} that stand before it, whoever makes them,
 * and one beside it in its sentence by somebody else; a headline's denial answers what is told below it.
 */
public final class Links {

    /** The most claims that one denial is joined to; the nearest are taken. */
    public static final int MOST = 10;

    /** How many events before a denial, and after a headline's, are looked at. */
    static final int REACH = 400;

    /**
     * A denial and a claim that it answers.
     *
     * @param claim index of the claim among the article's events
     * @param why what joins the two
     */
    public record Link(int claim, Answer.Why why) {}

    private final List<Event> events;
    private final List<Said> said;

    private Links(List<Event> events) {
        this.events = events;
        this.said = events.stream().map(Said::of).toList();
    }

    /**
     * The links of an article's events.
     *
     * @param events in reading order
     * @return for each event the claims that it answers in reading order, at most {@value #MOST}; none for a claim
     */
    public static List<List<Link>> of(List<Event> events) {
        Links links = new Links(events);
        List<List<Link>> all = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            all.add(events.get(i).type() == EventType.DENIAL ? links.answeredBy(i) : List.of());
        }
        return all;
    }

    /** The same as they are published: for each event the claims that it answers. */
    public static List<List<AnsweredClaim>> claims(List<Event> events) {
        return of(events).stream()
                .map(links -> links.stream()
                        .map(link -> claim(events.get(link.claim()), link.why()))
                        .toList())
                .toList();
    }

    private static AnsweredClaim claim(Event claim, Answer.Why why) {
        return new AnsweredClaim(
                claim.evidence().sentence(),
                why,
                claim.sources(),
                claim.suppliers(),
                claim.recipients(),
                claim.equipment());
    }

    private List<Link> answeredBy(int denial) {
        List<Link> links = new ArrayList<>();
        int last = Math.min(events.size() - 1, denial + REACH);
        int first = Math.max(0, denial - REACH);
        // What stands in its sentence or before it, from the nearest on, and then what stands after it.
        for (int i = sentenceEnd(denial, last); i >= first && links.size() < MOST; i--) {
            link(denial, i).ifPresent(links::add);
        }
        for (int i = denial + 1; headline(denial) && i <= last && links.size() < MOST; i++) {
            if (!sameSentence(denial, i)) {
                link(denial, i).ifPresent(links::add);
            }
        }
        links.sort(Comparator.comparingInt(Link::claim));
        return links;
    }

    private int sentenceEnd(int denial, int last) {
        int end = denial;
        while (end < last && sameSentence(denial, end + 1)) {
            end++;
        }
        return end;
    }

    private Optional<Link> link(int denial, int claim) {
        if (events.get(claim).type() != EventType.CLAIM) {
            return Optional.empty();
        }
        Integer tied = events.get(denial).evidence().answers();
        if (tied != null
                && tied == events.get(claim).evidence().sentence()
                && SameDealing.sameMatter(said.get(denial), said.get(claim), headline(claim))) {
            return Optional.of(new Link(claim, Answer.Why.SAID_THERE));
        }
        boolean answers = SameDealing.of(said.get(denial), said.get(claim), headline(claim))
                && !retold(denial, claim)
                && !admitted(denial, claim);
        return answers ? Optional.of(new Link(claim, why(denial, claim))) : Optional.empty();
    }

    private Answer.Why why(int denial, int claim) {
        if (sameSentence(denial, claim)) {
            return Answer.Why.SAME_SENTENCE;
        }
        return claim < denial ? Answer.Why.SAME_ARTICLE : Answer.Why.BELOW_HEADLINE;
    }

    /**
     * Whether the denier makes the claim too. Nobody answers oneself, but for somebody who takes back an earlier claim
     * about others.
     */
    private boolean retold(int denial, int claim) {
        Said denied = said.get(denial);
        boolean own = denied.sources().containsAll(said.get(claim).sources());
        return own && (denied.byAParty() || claim > denial || sameSentence(denial, claim));
    }

    /** Whether the denial admits a part, beside it in its sentence, and the claim is rather about that part. */
    private boolean admitted(int denial, int claim) {
        if (events.get(denial).kind() != DenialKind.ADMIT_PART) {
            return false;
        }
        Said denied = said.get(denial);
        Said claimed = said.get(claim);
        for (int i = Math.max(0, denial - REACH); i < Math.min(events.size(), denial + REACH); i++) {
            Said admission = said.get(i);
            if (admission.type() == EventType.CLAIM
                    && sameSentence(denial, i)
                    && admission.sources().equals(denied.sources())
                    && (nearer(claimed.suppliers(), admission.suppliers(), denied.suppliers())
                            || nearer(claimed.recipients(), admission.recipients(), denied.recipients())
                            || nearer(claimed.categories(), admission.categories(), denied.categories()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean nearer(Set<String> claimed, Set<String> admitted, Set<String> denied) {
        return !Collections.disjoint(claimed, admitted) && Collections.disjoint(claimed, denied);
    }

    private boolean sameSentence(int one, int other) {
        return events.get(one).evidence().sentence()
                == events.get(other).evidence().sentence();
    }

    private boolean headline(int event) {
        return events.get(event).evidence().part() == Part.Kind.HEADLINE;
    }
}
