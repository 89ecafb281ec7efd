package org.gainsay.aggregate.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.aggregate.api.Answer.Why;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Evidence;
import org.gainsay.enrich.api.Span;
import org.gainsay.enrich.api.Status;
import org.gainsay.ingest.api.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinksTest {

    private final List<Event> events = new ArrayList<>();

    @Test
    void denialAnswersEveryEarlierClaimOfTheDealing() {
        claim(0, "US", "RU", "SY", "artillery");
        claim(1, "UN", "RU", "SY", "artillery", "drones");
        claim(2, "UN", "CN", "SY", "artillery");
        denial(3, "RU", "RU", "SY", "artillery");
        claim(4, "UN", "RU", "SY", "artillery");

        assertThat(answered(3))
                .containsExactly(new Links.Link(0, Why.SAME_ARTICLE), new Links.Link(1, Why.SAME_ARTICLE));
    }

    @Test
    void headlinesDenialAnswersWhatIsToldBelow() {
        add(
                0,
                Part.Kind.HEADLINE,
                EventType.DENIAL,
                DenialKind.REJECT,
                Action.TRANSFER,
                "RU",
                "RU",
                "SY",
                null,
                "drones");
        claim(1, "US", "RU", "SY", "drones");
        claim(2, "RU", "RU", "SY", "drones");

        assertThat(answered(0)).containsExactly(new Links.Link(1, Why.BELOW_HEADLINE));
    }

    @Test
    void claimBesideTheDenialIsAnsweredIfSomebodyElseMakesIt() {
        denial(0, "RU", "RU", "SY", "drones");
        claim(0, "US", "RU", "SY", "drones");
        claim(0, "RU", "RU", "SY", "drones");

        assertThat(answered(0)).containsExactly(new Links.Link(1, Why.SAME_SENTENCE));
    }

    @Test
    void useAndRequestAndProspectAreAnsweredOnlyByTheirLike() {
        add(0, Part.Kind.BODY, EventType.CLAIM, null, Action.USE, "US", "RU", "SY", null, "drones");
        add(1, Part.Kind.BODY, EventType.CLAIM, null, Action.REQUEST, "US", "RU", "SY", null, "drones");
        add(2, Part.Kind.BODY, EventType.CLAIM, null, Action.PRODUCE, "US", "RU", "SY", null, "drones");
        denial(3, "RU", "RU", "SY", "drones");
        add(4, Part.Kind.BODY, EventType.DENIAL, DenialKind.NEGATE, Action.USE, "SY", "RU", "SY", null, "drones");

        assertThat(answered(3)).containsExactly(new Links.Link(2, Why.SAME_ARTICLE));
        assertThat(answered(4)).containsExactly(new Links.Link(0, Why.SAME_ARTICLE));
    }

    @Test
    void partyThatIsNotNamedMayBeMeantButNotTheDenier() {
        claim(0, "US", "RU", "", "drones");
        denial(1, "RU", "RU", "SY", "drones");
        denial(2, "SY", "RU", "SY", "drones");

        assertThat(answered(1)).hasSize(1);
        assertThat(answered(2)).isEmpty();
    }

    @Test
    void weaponsAreAnyGoodsWhereBothPartiesAreNamed() {
        claim(0, "US", "RU", "SY", "artillery");
        claim(1, "US", "", "SY", "artillery");
        denial(2, "RU", "RU", "SY", "arms");

        assertThat(answered(2)).containsExactly(new Links.Link(0, Why.SAME_ARTICLE));
    }

    @Test
    void stateAnswersForItsFirmAndFirmForItsStateInTheHeadline() {
        add(0, Part.Kind.HEADLINE, EventType.CLAIM, null, Action.TRANSFER, "US", "AD", "BZ", null, "optics");
        claim(1, "US", "Alta Vall", "BZ", "optics");
        claim(2, "US", "AD", "BZ", "optics");
        denial(3, "Alta Vall", "Alta Vall", "BZ", "optics");
        denial(4, "AD", "AD", "BZ", "optics");

        assertThat(answered(3)).extracting(Links.Link::claim).containsExactly(0, 1);
        assertThat(answered(4)).extracting(Links.Link::claim).containsExactly(0, 1, 2);
    }

    @Test
    void nobodyAnswersOneselfButMayTakeBackWhatWasSaidOfOthers() {
        claim(0, "RU", "RU", "SY", "drones");
        denial(1, "RU", "RU", "SY", "drones");
        claim(2, "US", "CN", "SY", "drones");
        denial(3, "US", "CN", "SY", "drones");

        assertThat(answered(1)).isEmpty();
        assertThat(answered(3)).containsExactly(new Links.Link(2, Why.SAME_ARTICLE));
    }

    @Test
    void denialThatAdmitsAPartAnswersOnlyTheRest() {
        claim(0, "US", "MN", "SR", "machine-tools");
        claim(1, "US", "Gobi", "SR", "machine-tools");
        add(
                2,
                Part.Kind.BODY,
                EventType.DENIAL,
                DenialKind.ADMIT_PART,
                Action.TRANSFER,
                "MN",
                "MN",
                "SR",
                null,
                "machine-tools");
        claim(2, "MN", "Gobi", "SR", "machine-tools");

        assertThat(answered(2)).containsExactly(new Links.Link(0, Why.SAME_ARTICLE));
    }

    @Test
    void whatTheWordingTiesItToIsAnsweredWhateverTheAct() {
        add(0, Part.Kind.BODY, EventType.CLAIM, null, Action.USE, "US", "RU", "SY", null, "drones");
        claim(1, "US", "RU", "SY", "drones");
        add(2, Part.Kind.BODY, EventType.DENIAL, DenialKind.REJECT, Action.TRANSFER, "RU", "RU", "SY", 0, "drones");

        assertThat(answered(2)).containsExactly(new Links.Link(0, Why.SAID_THERE), new Links.Link(1, Why.SAME_ARTICLE));
    }

    @Test
    void nearestOnesAreTakenWhereThereAreTooMany() {
        for (int i = 0; i < 3 * Links.MOST; i++) {
            claim(i, "US", "RU", "SY", "drones");
        }
        denial(3 * Links.MOST, "RU", "RU", "SY", "drones");

        assertThat(answered(3 * Links.MOST))
                .hasSize(Links.MOST)
                .first()
                .isEqualTo(new Links.Link(2 * Links.MOST, Why.SAME_ARTICLE));
    }

    private List<Links.Link> answered(int sentence) {
        int denial = 0;
        while (events.get(denial).type() != EventType.DENIAL
                || events.get(denial).evidence().sentence() != sentence) {
            denial++;
        }
        return Links.of(events).get(denial);
    }

    private void claim(int sentence, String source, String supplier, String recipient, String... equipment) {
        add(
                sentence,
                Part.Kind.BODY,
                EventType.CLAIM,
                null,
                Action.TRANSFER,
                source,
                supplier,
                recipient,
                null,
                equipment);
    }

    private void denial(int sentence, String source, String supplier, String recipient, String... equipment) {
        add(
                sentence,
                Part.Kind.BODY,
                EventType.DENIAL,
                DenialKind.REJECT,
                Action.TRANSFER,
                source,
                supplier,
                recipient,
                null,
                equipment);
    }

    private void add(
            int sentence,
            Part.Kind part,
            EventType type,
            @Nullable DenialKind kind,
            Action action,
            String source,
            String supplier,
            String recipient,
            @Nullable Integer answers,
            String... equipment) {
        events.add(new Event(
                type,
                kind,
                List.of(source),
                supplier.isEmpty() ? List.of() : List.of(supplier),
                recipient.isEmpty() ? List.of() : List.of(recipient),
                action,
                Status.ACTUAL,
                false,
                List.of(equipment),
                false,
                new Evidence(sentence, part, "text", new Span(0, 4), "text", List.of(), "rule", 1, answers)));
    }
}
