package org.gainsay.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gainsay.ingest.api.Part;
import org.gainsay.ingest.document.Extraction;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.document.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of teasers is no article; an article of many sections, links and entries is one. */
class ListPageTest {

    private static final String ADDRESS = "https://harbour.example/2026/05/boats";

    private static final String SUMMARY =
            "The harbour master said on day %d that the boats would stay where they are. Nobody had asked for them.";

    private static final String LONG =
            "<p>On day %d the council met behind closed doors, and when it was over the harbour master said that the boats would stay where they are until the spring.</p>";

    private static Extraction extract(String main) {
        String html =
                "<html><head><title>Harbour | Post</title></head><body><nav><a href='/'>Home</a></nav><main><h1>Harbour</h1>"
                        + main
                        + "</main><footer><p>The Harbour Post is printed twice a week by its readers.</p></footer></body></html>";
        return new PageExtractor()
                .extract(new RawDocument(
                        "page.html",
                        html.getBytes(StandardCharsets.UTF_8),
                        "text/html; charset=utf-8",
                        ADDRESS,
                        null,
                        null,
                        null,
                        null,
                        Instant.parse("2026-06-01T12:00:00Z")));
    }

    private static String times(int count, IntFunction<String> entry) {
        return IntStream.range(0, count).mapToObj(entry).collect(Collectors.joining("\n"));
    }

    private static String filled(String template, int number) {
        return template.replace("SUMMARY", SUMMARY).replace("LONG", LONG).replace("%d", String.valueOf(number));
    }

    private static void assertIsList(Extraction extraction) {
        assertThat(extraction)
                .isInstanceOfSatisfying(Extraction.Rejected.class, rejected -> assertThat(rejected.reason())
                        .isEqualTo(Reason.NOT_AN_ARTICLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<article><h2><a href='/a%d'>Boats stay in the harbour, part %d</a></h2><p>SUMMARY</p></article>",
                "<li><a href='/a%d'>Boats stay in the harbour, part %d</a><div>SUMMARY</div></li>",
                "<div class='c'><a href='/world'>World and the harbours</a><a href='/a%d'><h3>Boats stay in the harbour, part %d</h3></a><p>SUMMARY <a href='/a%d'>Read more</a></p><span>3 May 2026</span></div>",
                "<h3><a href='https://www.harbour.example/a%d'>Boats stay in the harbour, part %d</a></h3><p>SUMMARY</p>",
                "<dt><a href='/a%d'>Boats stay in the harbour, part %d</a></dt><dd>SUMMARY</dd>",
                "<table><tr><td><img src='a.jpg'></td><td><a href='/a%d'>Boats stay in the harbour, part %d</a><p>SUMMARY</td></tr></table>",
                "<article><h2><a href='/a%d'>拖船仍在港口停留第%d日</a></h2><p>港务长第%d日表示，船只将留在原处。没有人要求它们离开，他在会议结束后说。</p></article>",
            })
    void teasersAreNoArticle(String teaser) {
        assertIsList(extract("<div>" + times(12, i -> filled(teaser, i)) + "</div>"));
    }

    @Test
    void leadStoryAboveTheTeasersDoesNotMakeThemAnArticle() {
        String lead = "<section><h2><a href='/lead'>Council meets again over the boats</a></h2>" + filled("LONG", 1)
                + "</section>";
        assertIsList(extract(lead + times(12, ListPageTest::teaser)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A live blog: each entry has its own heading, and a link to itself.
                "<article id='e%d'><h3>Entry number %d of this long day</h3><a href='?entry=%d'>Link to this entry of the day</a>LONG</article>",
                "<article id='e%d'><a href='#e%d'>Entry number %d of this long day</a>LONG</article>",
                // Questions and answers, sections, and sections with a pointer at the end of each.
                "<h3>Who asked for boat number %d?</h3><p>SUMMARY</p>",
                "<section><h2>Boat number %d of them all</h2><p>SUMMARY</p><p><a href='/more%d'>What else is known of boat %d</a></p></section>",
                // A pointer to another story between all paragraphs.
                "<p>SUMMARY</p><p><a href='/more%d'>What else is known of boat %d</a></p>",
                // A round-up of what others wrote.
                "<h3><a href='https://other%d.example/story'>The Quay Times on the boats, part %d</a></h3><p>SUMMARY</p>",
                // Links inside of the sentences.
                "<p>On <a href='/day%d'>day %d of the long strike in the harbour</a> the master said that the boats would stay where they are.</p>",
            })
    void articleOfManySectionsIsOne(String section) {
        assertThat(extract("<div>" + times(12, i -> filled(section, i)) + "</div>"))
                .isInstanceOf(Extraction.Found.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script type='application/ld+json'>{'@type': 'NewsArticle', 'headline': 'What the Post wrote on boats'}</script>",
                "<meta property='og:type' content='article'><meta property='article:published_time' content='2026-05-30T08:15:00Z'>",
            })
    void pageThatSaysThatItIsAnArticleIsBelieved(String statement) {
        assertThat(extract(statement
                                .replace("{'", "{\"")
                                .replace("'}", "\"}")
                                .replace("': '", "\": \"")
                                .replace("', '", "\", \"")
                        + times(12, ListPageTest::teaser)))
                .isInstanceOf(Extraction.Found.class);
    }

    @Test
    void listThatDescribesItsArticlesIsStillAList() {
        assertIsList(extract(times(
                12,
                i ->
                        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Part %d\"}</script>"
                                        .formatted(i)
                                + teaser(i))));
    }

    private static String teaser(int number) {
        return filled(
                "<article><h3><a href='/a%d'>Boats stay, they say, part %d</a></h3><p>SUMMARY</p></article>", number);
    }

    @Test
    void listInAnArticleKeepsItsText() {
        String story = times(9, i -> filled("LONG", i));
        String row = "<h3><a href='/boat%d'>Boat number %d of the whole fleet</a></h3><p>SUMMARY</p>";
        assertThat(extract("<div>" + story + times(12, i -> filled(row, i)) + "</div>"))
                .isInstanceOfSatisfying(Extraction.Found.class, found -> assertThat(
                                found.draft().parts())
                        .anyMatch(part ->
                                part.kind() == Part.Kind.BODY && part.text().startsWith("The harbour master")));
    }

    @Test
    void teasersBesideAnArticleLeaveItOne() {
        String teasers = times(12, ListPageTest::teaser);
        assertThat(extract("<div class='t'>" + times(9, i -> filled("LONG", i)) + "</div><div>" + teasers + "</div>"))
                .isInstanceOfSatisfying(Extraction.Found.class, found -> assertThat(
                                found.draft().parts())
                        .noneMatch(part ->
                                part.kind() == Part.Kind.BODY && part.text().startsWith("The harbour master")));
    }
}
