package org.gainsay.ingest.plaintext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import java.time.Instant;
import java.util.List;
import org.gainsay.ingest.document.Draft;
import org.gainsay.ingest.document.Extraction;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.document.Reason;
import org.junit.jupiter.api.Test;

class PlainTextExtractorTest {

    private static final String LEDE =
            "TALLINN, May 4 (Northwire) - Estonia has sold no howitzers to Palau, its defence ministry said on Monday.";

    @Test
    void hardWrappedLinesAreJoinedAndMeantOnesAreNot() {
        assertThat(parts("""
                        Estonia denies howitzer sale

                        TALLINN, May 4 (Northwire) - Estonia has sold no howitzers to
                        Palau, its defence ministry said on Monday, and it has no plans
                        to do so.
                        - It has sold boats.
                        - It has sold radios, which is another matter altogether, and it
                          is proud of them.
                        """))
                .containsExactly(
                        "headline: Estonia denies howitzer sale",
                        "body: TALLINN, May 4 (Northwire) - Estonia has sold no howitzers to Palau, its defence ministry"
                                + " said on Monday, and it has no plans to do so.",
                        "body: - It has sold boats.",
                        "body: - It has sold radios, which is another matter altogether, and it is proud of them.");
    }

    @Test
    void linesWrappedInAProportionalFontAreJoinedThoughSomeAreShort() {
        assertThat(parts("""
                         A ferry passes the howitzers on the quay of Pärnu. Picture: Mari Kask, harbour pool /
                        harbour.example

                        Estonia has sold no howitzers to Palau, its defence ministry said on Monday,
                        and it has no plans to do so, whatever the papers of the island print in the
                        capital. Willow, ill, still fills a little; all that filling is illicit, it will tell all,
                        Mari Kask said.

                        Palau asked for boats
                        KOROR, May 4 (Northwire) - Palau has asked Estonia for two boats, its minister of
                        fisheries said, WWWMMM and that was all.
                        """))
                .containsExactly(
                        "caption: A ferry passes the howitzers on the quay of Pärnu. Picture: Mari Kask, harbour pool /"
                                + " harbour.example",
                        "body: Estonia has sold no howitzers to Palau, its defence ministry said on Monday, and it has no"
                                + " plans to do so, whatever the papers of the island print in the capital. Willow, ill,"
                                + " still fills a little; all that filling is illicit, it will tell all, Mari Kask said.",
                        "headline: Palau asked for boats",
                        "body: KOROR, May 4 (Northwire) - Palau has asked Estonia for two boats, its minister of"
                                + " fisheries said, WWWMMM and that was all.");
    }

    @Test
    void paragraphOnEachLineStaysOne() {
        assertThat(parts("""
                        Estonia denies

                        Estonia has sold no howitzers to Palau, its defence ministry said on Monday.
                        It has no plans to do so, the ministry said in a note to the embassy in Koror.
                        palau.example reported a sale of ten howitzers from the barracks of Tapa on Sunday, and withdrew it.
                        """)).hasSize(4);
    }

    @Test
    void bylinesSignOffsAndRightsAreBoilerplate() {
        assertThat(parts("Estonia denies howitzer sale\nBy Mari Kask and Juan del Valle\n\n" + LEDE
                        + "\n\n(Reporting by Mari Kask; editing by P. Rebane)\n\n© Northwire. All rights reserved."))
                .containsExactly(
                        "headline: Estonia denies howitzer sale",
                        "boilerplate: By Mari Kask and Juan del Valle",
                        "body: " + LEDE,
                        "boilerplate: (Reporting by Mari Kask; editing by P. Rebane)",
                        "boilerplate: © Northwire. All rights reserved.");
    }

    @Test
    void authorsComeFromTheBylineIfItNamesPeople() {
        assertThat(draft("A title\n\nBy Mari Kask and Juan del Valle\n\n" + LEDE)
                        .authors())
                .containsExactly("Mari Kask", "Juan del Valle");
        assertThat(draft("A title\n\nBy our defence staff\n\n" + LEDE).authors())
                .isEmpty();
        assertThat(draft("A title\n\nBy Business Desk\n\n" + LEDE).authors()).isEmpty();
    }

    @Test
    void captionsAndTheirCreditsAreCaptions() {
        assertThat(parts("Estonia denies howitzer sale\n\n" + LEDE
                        + "\n\nA howitzer on parade in Tartu.\nPhoto: Mari Kask\n\n"
                        + "Soldiers load a lorry near Rakvere. (File photo)\n\n" + LEDE))
                .containsExactly(
                        "headline: Estonia denies howitzer sale",
                        "body: " + LEDE,
                        "caption: A howitzer on parade in Tartu.",
                        "caption: Photo: Mari Kask",
                        "caption: Soldiers load a lorry near Rakvere. (File photo)",
                        "body: " + LEDE);
    }

    @Test
    void namesAndTimesOverReadersCommentsBeginThem() {
        assertThat(parts("Estonia denies howitzer sale\n\n" + LEDE + "\n\nRelated article: Palau buys boats\n\n" + LEDE
                        + "\n\nreef_shark on June 2nd, 2024 at 18:44 UTC »\n\n" + LEDE
                        + "\n\nkivi.77 wrote on 3 June 2024, 7:05 pm:\n\nA short one."))
                .containsExactly(
                        "headline: Estonia denies howitzer sale",
                        "body: " + LEDE,
                        "boilerplate: Related article: Palau buys boats",
                        "body: " + LEDE,
                        "comment: reef_shark on June 2nd, 2024 at 18:44 UTC »",
                        "comment: " + LEDE,
                        "comment: kivi.77 wrote on 3 June 2024, 7:05 pm:",
                        "comment: A short one.");
    }

    @Test
    void timesOfALiveBlogAreBoilerplateAndItsCrossheadsAreHeadlines() {
        assertThat(parts("Live: the howitzer row\n\n09:12\n\n" + LEDE + "\n\n10:05\n\nPalau replies\n\n" + LEDE))
                .containsExactly(
                        "headline: Live: the howitzer row",
                        "boilerplate: 09:12",
                        "body: " + LEDE,
                        "boilerplate: 10:05",
                        "headline: Palau replies",
                        "body: " + LEDE);
    }

    @Test
    void listsOfOtherArticlesAreBoilerplateUntilTheTextGoesOn() {
        assertThat(parts("Title of it\n\n" + LEDE + "\n\nRead more\nPalau buys tanks from Estonia\nWhy boats float\n\n"
                        + LEDE
                        + "\n\nMost viewed\n1. Did Fiji sell drones to Tonga?\n\n2. What did Peru buy from Chad?"))
                .containsExactly(
                        "headline: Title of it",
                        "body: " + LEDE,
                        "boilerplate: Read more",
                        "boilerplate: Palau buys tanks from Estonia",
                        "boilerplate: Why boats float",
                        "body: " + LEDE,
                        "boilerplate: Most viewed",
                        "boilerplate: 1. Did Fiji sell drones to Tonga?",
                        "boilerplate: 2. What did Peru buy from Chad?");
    }

    @Test
    void readersCommentsAreKeptApart() {
        assertThat(parts("Title of it\n\n" + LEDE + "\n\nComments (2)\n\nowl_7 · 3 hours ago\n"
                        + "They certainly sold howitzers to Palau, everybody in Tartu knows that.\n"))
                .containsExactly(
                        "headline: Title of it",
                        "body: " + LEDE,
                        "boilerplate: Comments (2)",
                        "comment: owl_7 · 3 hours ago",
                        "comment: They certainly sold howitzers to Palau, everybody in Tartu knows that.");
    }

    @Test
    void aTextOfOneParagraphIsAllBody() {
        assertThat(parts("Estonia sold Palau howitzers")).containsExactly("body: Estonia sold Palau howitzers");
        assertThat(parts(LEDE + " It sold boats.")).containsExactly("body: " + LEDE + " It sold boats.");
    }

    @Test
    void turnsOfATranscriptAreText() {
        assertThat(parts("Weekly briefing\n\nQ: Did you sell howitzers?\n\nA: No.\n\nQ: Boats?\n\nA: Yes."))
                .containsExactly(
                        "headline: Weekly briefing",
                        "body: Q: Did you sell howitzers?",
                        "body: A: No.",
                        "body: Q: Boats?",
                        "body: A: Yes.");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThatObject(extract(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13}))
                .isInstanceOfSatisfying(Extraction.Rejected.class, rejected -> assertThat(rejected.reason())
                        .isEqualTo(Reason.NOT_TEXT));
    }

    @Test
    void whiteSpaceIsRefusedAsEmpty() {
        assertThatObject(extract("\uFEFF \n\t\u00A0\n".getBytes(UTF_8)))
                .isInstanceOfSatisfying(Extraction.Rejected.class, rejected -> assertThat(rejected.reason())
                        .isEqualTo(Reason.EMPTY));
    }

    private static List<String> parts(String text) {
        return draft(text).parts().stream()
                .map(part -> part.kind().json() + ": " + part.text())
                .toList();
    }

    private static Draft draft(String text) {
        return ((Extraction.Found) extract(text.getBytes(UTF_8))).draft();
    }

    private static Extraction extract(byte[] bytes) {
        return new PlainTextExtractor()
                .extract(RawDocument.of("k", bytes, "text/plain", Instant.parse("2026-05-05T00:00:00Z")));
    }
}
