package org.gainsay.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.ingest.api.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles that hang where other sites hang something else, and the notices that they are not. */
class UnusualContainerTest {

    private static final List<String> STORY = List.of(
            "The ministry on Saturday rejected a report that it had sent four tugboats across the bay last month.",
            "Two people who work on the quay said that they had seen all four boats there in the past week.",
            "The report named the boats and the night on which they were said to have left, but cited no witness.",
            "The harbour master said that he would publish the list of departures before the council meets on Monday.");

    private static final String NOTICE =
            "<p>Only readers who have a subscription can read the whole of this story. Choose one below to go on.</p>";

    private static List<String> body(String main) {
        String html =
                "<html><head><title>Tugboats never left the bay</title><meta property='article:published_time' content='2026-05-30T08:15:00Z'></head><body>"
                        + (main.contains("<h1>") ? "" : "<h1>Tugboats never left the bay</h1>") + main
                        + "</body></html>";
        return Pages.texts(html, Part.Kind.BODY);
    }

    private static String paragraph(int number) {
        return "<p>" + STORY.get(number) + "</p>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A field whose label is hidden is shown itself.
                "<article><div class='field field--name-body field--label-hidden'>0</div><div class='field field--name-more field--label-hidden'>1</div><div class='field field--label-hidden field__rest'>2 3</div></article>",
                // What stands behind the wall is the article, in one piece or in many.
                "<article>0<div class='article__story paywall'>1 2 3</div></article>",
                "<article>0 1<p class='paywall'>2</p><p class='paywall'>3</p><p>NOTICE</p></article>",
                // A script shows it to those who are let in.
                "<div><div class='subscriber-preview'>0</div><div class='subscriber-only' style='display:none'>1 2</div><div class='box'></div><div class='subscriber-only' style='display:none'>3</div></div>",
                "<div><div class='later' hidden>0 1</div><hr><div class='later' hidden>2</div><div class='later' hidden>3</div></div>",
                // Hexadecimal digits may spell an advertisement.
                "<article><div id='block-8f1a2c5ad'>0</div><div id='block-77ad01'>1</div><div>2 3</div></article>",
                // A commentary is no comment.
                "<article class='node'><div class='news commentary'>0</div><div class='news commentary even'>1 2</div><div>3</div></article>",
                // All of it hangs in boxes.
                "<aside><div class='teaser-detail'>0</div><div class='widget'>1</div><div class='share-area'>2 3</div></aside>",
            })
    void theArticleIsFoundWhereItHangs(String main) {
        String html = main;
        for (int i = 0; i < STORY.size(); i++) {
            html = html.replaceFirst("(?<=[> ])" + i + "(?=[< ])", paragraph(i));
        }
        assertThat(body(html.replace("<p>NOTICE</p>", "<div class='paywall-offer'>" + NOTICE + "</div>")))
                .isEqualTo(STORY);
    }

    @Test
    void aNoticeThatTheTextIsForSubscribersIsNone() {
        assertThat(body("<article>" + paragraph(0) + paragraph(1) + paragraph(2) + "<div class='paywall'>" + NOTICE
                        + "</div>" + paragraph(3) + "</article>"))
                .isEqualTo(STORY);
    }

    @Test
    void hiddenTextBesideAnArticleIsHidden() {
        String hidden = "<div class='tip' hidden>" + NOTICE + "</div>";
        assertThat(body("<article>" + paragraph(0) + hidden + paragraph(1) + hidden + paragraph(2) + paragraph(3)
                        + "</article>"))
                .isEqualTo(STORY);
    }

    @Test
    void theArticlesThatFollowInAStreamAreOthers() {
        String other = "<div class='post'><h1>Boats for sale at the northern quay</h1>"
                + "<p>The council of the northern quay wants to sell two of its boats before the winter sets in, it said.</p>"
                        .repeat(2)
                + "<p>Whoever wants to see them has to ask at the office of the harbour master before ten in the morning.</p>"
                + "<p>Four bids came in on the first day, and the highest was made by a museum from the other side of the bay.</p>"
                + "<p>The sale was announced a year ago, when the council had to close the swimming pool for want of money.</p></div>";

        assertThat(body("<main><div class='post'><h1>Tugboats never left the bay</h1>"
                        + paragraph(0)
                        + paragraph(1)
                        + paragraph(2)
                        + paragraph(3)
                        + "</div>"
                        + other
                        + other
                        + "</main>"))
                .isEqualTo(STORY);
    }

    @Test
    void aStatedTextThatIsAnExcerptDoesNotEndTheArticle() {
        String stated = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \""
                + STORY.get(0) + " " + STORY.get(1) + " " + STORY.get(2) + "\"}</script>";
        StringBuilder slides = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            slides.append(
                    "<div class='part'><h2>Boat number " + i + "</h2><p>Boat number " + i
                            + " was built on the southern quay in the year of the great flood, and has been in the dock ever since.</p></div>");
        }

        List<String> body = body(stated + "<section><div>" + paragraph(0) + paragraph(1) + paragraph(2) + "</div><div>"
                + slides + "</div></section>");

        assertThat(body).containsAll(STORY.subList(0, 3)).hasSize(43);
    }

    @Test
    void aListOfGoodsInAnArticleDoesNotMakeItAMenu() {
        StringBuilder goods = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            goods.append("<li><a href='/goods/" + i + "'>A model of boat number " + i + " of the fleet</a></li>");
        }
        assertThat(body("<div class='story-body'><div class='primary'>" + paragraph(0) + paragraph(1) + paragraph(2)
                        + "<ul>" + goods + "</ul>" + paragraph(3) + "</div><p>First written in May.</p></div>"))
                .containsAll(STORY);
    }
}
