package org.gainsay.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.ingest.api.Part;
import org.junit.jupiter.api.Test;

/** Captions without a block of their own, as portals write them, and text beside a picture that is none. */
class InlineCaptionsTest {

    private static final String CAPTION = "부두에 서 있는 예인선들";
    private static final String FIRST = "항만청은 예인선 네 척이 지난달 만을 건넜다는 보도를 토요일 부인했다. 대변인은 그런 일이 없었다고 말했다.";
    private static final String SECOND =
            "보도는 배의 이름과 떠났다는 밤을 밝혔지만 목격자는 한 사람도 들지 않았다. 부두에서 일하는 두 사람은 지난주에 네 척을 모두 보았다고 했다.";
    private static final String ENGLISH =
            "The ministry on Saturday rejected a report that it had sent four tugboats across the bay last month.";
    private static final String MORE =
            "Two people who work on the quay said that they had seen all four boats there in the past week.";

    private static List<String> texts(String body, Part.Kind kind) {
        String page = "<html><head><title>Boats</title></head><body><h1>Boats</h1>" + body + "</body></html>";
        return Pages.texts(page, kind);
    }

    private static void assertCaption(String body, String caption, String... paragraphs) {
        assertThat(texts(body, Part.Kind.CAPTION)).as(body).containsExactly(caption);
        assertThat(texts(body, Part.Kind.BODY)).as(body).containsExactly(paragraphs);
    }

    private static void assertNone(String body, String... paragraphs) {
        assertThat(texts(body, Part.Kind.CAPTION)).as(body).isEmpty();
        assertThat(texts(body, Part.Kind.BODY)).as(body).containsExactly(paragraphs);
    }

    @Test
    void anElementBesideThePictureEndsWhereTheTextBegins() {
        assertCaption(
                "<div id='dic'><img src='a.jpg'><em>" + CAPTION + "</em>" + FIRST + "<br><br>" + SECOND + "</div>",
                CAPTION,
                FIRST,
                SECOND);
    }

    @Test
    void aBoxInTheLineHoldsPictureAndCaption() {
        assertCaption(
                "<div id='dic'><span class='end_photo'><img src='a.jpg'><em>" + CAPTION + "</em></span>" + FIRST
                        + "<br><br>" + SECOND + "</div>",
                CAPTION,
                FIRST,
                SECOND);
        assertCaption(
                "<article><span class='end_photo'><img src='a.jpg'>" + CAPTION + "</span>" + FIRST + "<br><br>" + SECOND
                        + "</article>",
                CAPTION,
                FIRST,
                SECOND);
    }

    @Test
    void thePictureMayBeWrappedAndABoxMayHoldBlocks() {
        assertCaption(
                "<div id='dic'><span class='end_photo'><div><div><a href='/big'><picture><source><img src='a.jpg'></picture></a>"
                        + "<em>" + CAPTION + "</em></div></div></span>" + FIRST + "<br><br>" + SECOND + "</div>",
                CAPTION,
                FIRST,
                SECOND);
    }

    @Test
    void aLineBreakMayStandBetween() {
        assertCaption(
                "<div id='dic'><img src='a.jpg'><br><span>" + CAPTION + "</span><br>" + FIRST + "<br><br>" + SECOND
                        + "</div>",
                CAPTION,
                FIRST,
                SECOND);
    }

    @Test
    void otherScriptsAreNoDifferent() {
        assertCaption(
                "<div class='x1'><p><img src='a.jpg'><br><i>A tugboat at the northern quay</i></p><p>" + ENGLISH
                        + "</p><p>" + MORE + "</p></div>",
                "A tugboat at the northern quay",
                ENGLISH,
                MORE);
        assertCaption(
                "<div class='x1'><div><img src='a.jpg'><span>قاطرة عند الرصيف الشمالي</span></div><p>" + ENGLISH
                        + "</p><p>" + MORE + "</p></div>",
                "قاطرة عند الرصيف الشمالي",
                ENGLISH,
                MORE);
    }

    @Test
    void aPlaceAtTheBeginningOfAParagraphIsNone() {
        assertNone(
                "<div class='x1'><p><img src='a.jpg'><b>NORTH QUAY</b> - " + ENGLISH + "</p><p>" + MORE + "</p></div>",
                "NORTH QUAY - " + ENGLISH,
                MORE);
        assertNone(
                "<div class='x1'><p><img src='a.jpg'><em>The Harbour Post</em> learned it first. " + ENGLISH + "</p><p>"
                        + MORE + "</p></div>",
                "The Harbour Post learned it first. " + ENGLISH,
                MORE);
        assertNone(
                "<div class='x1'><img src='a.jpg'><em>The Harbour Post</em> learned it first. " + ENGLISH + "<br><br>"
                        + MORE + "</div>",
                "The Harbour Post learned it first. " + ENGLISH,
                MORE);
    }

    @Test
    void paragraphsThatAreAllSetInElementsAreNone() {
        assertNone(
                "<div class='x1'><img src='a.jpg'><span class='t'>" + ENGLISH + "</span><br><br><span class='t'>" + MORE
                        + "</span></div>",
                ENGLISH,
                MORE);
        assertNone(
                "<div class='x1'><p><img src='a.jpg'><span>" + ENGLISH + "</span></p><p><span>" + MORE
                        + "</span></p></div>",
                ENGLISH,
                MORE);
        assertNone(
                "<div class='article-body'><img src='a.jpg'><span>" + ENGLISH + " " + MORE + "</span></div>",
                ENGLISH + " " + MORE);
    }
}
