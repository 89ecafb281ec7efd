package org.gainsay.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.gainsay.ingest.api.Part;
import org.gainsay.ingest.document.Draft;
import org.gainsay.ingest.document.Extraction;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.document.Reason;
import org.junit.jupiter.api.Test;

class PageExtractorTest {

    private static final Instant RECEIVED = Instant.parse("2026-06-01T12:00:00Z");

    private static final String ARTICLE = """
            <!doctype html>
            <html lang="en-GB">
            <head>
            <title>Ministry denies sending tugboats | The Harbour Post</title>
            <meta property="og:site_name" content="The Harbour Post">
            <meta property="og:type" content="article">
            <link rel="canonical" href="/2026/05/tugboats">
            <script type="application/ld+json">
            {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ministry denies sending tugboats",
             "datePublished": "2026-05-30T08:15:00+02:00", "dateModified": "2026-05-30T09:00:00+02:00",
             "author": [{"@type": "Person", "name": "By Ada Quill"}, {"@type": "Organization", "name": "The Harbour Post"}],
             "publisher": {"@type": "Organization", "name": "The Harbour Post"}, "keywords": "harbour, denial",}
            </script>
            </head>
            <body>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
            <div class="page">
              <div class="cookie-banner"><p>We use cookies to make this site work and to count how many people read it every day.</p></div>
              <h1>Ministry denies sending tugboats</h1>
              <p class="standfirst">A spokesman says that no vessel has left the northern harbour since the spring.</p>
              <div class="byline">By Ada Quill, 30 May 2026</div>
              <div class="x7">
                <p>The ministry on Saturday rejected a report that it had sent four tugboats across the bay last month.</p>
                <figure><img src="a.jpg"><figcaption>A tugboat in the harbour. Photo: Ada Quill</figcaption></figure>
                <p>"Nothing of the kind has taken place," its spokesman said, <a href="/older">adding</a> that the boats were in dock.</p>
                <h2>What the report said</h2>
                <p>The report named the boats and the night on which they were said to have left, but cited no witness.</p>
                <div class="related"><h3>Related</h3><ul><li><a href="/1">Boats seen at night</a></li><li><a href="/2">Harbour budget grows</a></li></ul></div>
                <p>Two people who work on the quay said that they had seen all four boats there in the past week.</p>
              </div>
              <section id="comments"><p>I have seen those boats myself and I can tell you that they never moved an inch.</p></section>
            </div>
            <footer><p>Copyright The Harbour Post. All rights reserved, and every word of this is ours.</p></footer>
            </body></html>
            """;

    private static Extraction extract(String html) {
        return new PageExtractor()
                .extract(new RawDocument(
                        "page.html",
                        html.getBytes(StandardCharsets.UTF_8),
                        "text/html; charset=utf-8",
                        "https://harbour.example/2026/05/tugboats?from=feed",
                        null,
                        null,
                        null,
                        null,
                        RECEIVED));
    }

    private static Draft found(String html) {
        Extraction extraction = extract(html);
        assertThat(extraction).isInstanceOf(Extraction.Found.class);
        return ((Extraction.Found) extraction).draft();
    }

    private static List<String> texts(Draft draft, Part.Kind kind) {
        return draft.parts().stream()
                .filter(part -> part.kind() == kind)
                .map(Part::text)
                .toList();
    }

    @Test
    void keepsTheArticleAndLeavesTheRest() {
        Draft draft = found(ARTICLE);
        assertThat(texts(draft, Part.Kind.HEADLINE)).containsExactly("Ministry denies sending tugboats");
        assertThat(texts(draft, Part.Kind.BODY))
                .containsExactly(
                        "A spokesman says that no vessel has left the northern harbour since the spring.",
                        "The ministry on Saturday rejected a report that it had sent four tugboats across the bay last month.",
                        "\"Nothing of the kind has taken place,\" its spokesman said, adding that the boats were in dock.",
                        "What the report said",
                        "The report named the boats and the night on which they were said to have left, but cited no witness.",
                        "Two people who work on the quay said that they had seen all four boats there in the past week.");
        assertThat(texts(draft, Part.Kind.CAPTION)).containsExactly("A tugboat in the harbour. Photo: Ada Quill");
        assertThat(draft.parts().get(0).kind()).isEqualTo(Part.Kind.HEADLINE);
    }

    @Test
    void readsTheMetadataAndSaysWhere() {
        Draft draft = found(ARTICLE);
        assertThat(draft.title()).isEqualTo("Ministry denies sending tugboats");
        assertThat(draft.canonicalUrl()).isEqualTo("https://harbour.example/2026/05/tugboats");
        assertThat(draft.authors()).containsExactly("Ada Quill");
        assertThat(draft.publisher()).isEqualTo("The Harbour Post");
        assertThat(draft.published()).isEqualTo("2026-05-30T06:15:00Z");
        assertThat(draft.updated()).isEqualTo("2026-05-30T07:00:00Z");
        assertThat(draft.language()).isEqualTo("en");
        assertThat(draft.tags()).containsExactly("harbour", "denial");
        assertThat(draft.provenance())
                .containsEntry("published", "json-ld")
                .containsEntry("authors", "json-ld")
                .containsEntry("canonicalUrl", "link");
    }

    @Test
    void believesNoDateInTheFuture() {
        Draft draft = found(ARTICLE.replace("2026-05-30T09:00", "2026-07-30T09:00"));
        assertThat(draft.updated()).isNull();
        assertThat(draft.provenance()).doesNotContainKey("updated");
    }

    @Test
    void listPageIsNoArticle() {
        StringBuilder list = new StringBuilder("<html><body><h1>World</h1><ul>");
        for (int i = 0; i < 60; i++) {
            list.append("<li><a href='/")
                    .append(i)
                    .append("'>Minister says that the harbour stays open, part ")
                    .append(i)
                    .append("</a></li>");
        }
        assertThat(extract(list.append("</ul></body></html>").toString()))
                .isInstanceOfSatisfying(Extraction.Rejected.class, rejected -> assertThat(rejected.reason())
                        .isEqualTo(Reason.NOT_AN_ARTICLE));
    }

    @Test
    void textOfAPageThatAScriptFillsComesFromItsMetadata() {
        Draft draft = found("""
                <html><head><script type="application/ld+json">
                {"@type": "NewsArticle", "headline": "Boats stay", "articleBody": "The boats stayed in the harbour all week, the harbour master said on Monday.\\nNobody had asked for them, he said, and nobody would get them without a letter from the council."}
                </script></head><body><div id="root"></div></body></html>
                """);
        assertThat(texts(draft, Part.Kind.BODY)).hasSize(2);
    }

    @Test
    void emptyPageIsEmpty() {
        assertThat(extract("  \n "))
                .isInstanceOfSatisfying(Extraction.Rejected.class, rejected -> assertThat(rejected.reason())
                        .isEqualTo(Reason.EMPTY));
    }

    private static final String FIRST =
            "<p>The ministry rejected on Saturday a report that it had sent four tugboats across the bay last month.</p>";
    private static final String SECOND =
            "<p>Nothing of the kind has taken place, its spokesman said, and he added that all the boats were in dock.</p>";
    private static final String THIRD =
            "<p>Two people who work on the quay said that they had seen all four of the boats there in the past week.</p>";

    private static String page(String body) {
        return "<html><head><title>Boats stay | Post</title></head><body><h1>Boats stay</h1>" + body + "</body></html>";
    }

    @Test
    void titleOfWhatFollowsEndsTheArticle() {
        Draft draft = found(
                page(
                        "<div>" + FIRST + SECOND
                                + "<h3>Comments (2)</h3><p>I have seen those boats myself, and I can tell you that they never moved at all.</p></div>"));
        assertThat(texts(draft, Part.Kind.BODY)).hasSize(2);
    }

    @Test
    void appealsAndPointersAreLeftOut() {
        Draft draft = found(page(
                "<div>" + FIRST + "<p>Advertisement</p><p>Read also: <a href='/x'>Budget of the harbour grows</a></p>"
                        + SECOND + "<p>Follow us on every network that there is.</p></div>"));
        assertThat(texts(draft, Part.Kind.BODY)).hasSize(2);
    }

    @Test
    void shortLinesAtTheEdgesAreNoText() {
        Draft draft = found(page("<div><span>Harbour desk</span>" + FIRST + SECOND + "<div>(aq/harbour)</div></div>"));
        assertThat(texts(draft, Part.Kind.BODY)).hasSize(2);
        assertThat(texts(draft, Part.Kind.BOILERPLATE)).containsExactly("Harbour desk", "(aq/harbour)");
    }

    @Test
    void copyForPrintersIsNotReadTwice() {
        assertThat(texts(
                        found(page("<div>" + FIRST + SECOND + "</div><div>" + FIRST + SECOND + "</div>")),
                        Part.Kind.BODY))
                .hasSize(2);
    }

    @Test
    void longDiscussionDoesNotOutweighTheArticle() {
        String remark =
                "<p>Reader %d has seen those boats too and can tell you all that they never ever moved an inch.</p>";
        StringBuilder discussion = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            discussion.append(remark.formatted(i));
        }
        Draft draft =
                found(page("<div>" + FIRST + SECOND + THIRD + "</div><div id='comments'>" + discussion + "</div>"));
        assertThat(texts(draft, Part.Kind.BODY)).hasSize(3);
    }

    @Test
    void classThatSaysWhatAPostIsAboutDoesNotHideIt() {
        Draft draft = found(page(
                "<div><p>Short words of the editor on other things, and long enough to weigh something here.</p></div>"
                        + "<div class='post-7 hentry category-social tag-newsletter author-quill'>" + FIRST + SECOND
                        + THIRD + "</div>"));
        assertThat(texts(draft, Part.Kind.BODY))
                .contains(
                        "Two people who work on the quay said that they had seen all four of the boats there in the past week.");
    }

    @Test
    void textThatTheMetadataRepeatTellsWhereTheArticleEnds() {
        String stated = (FIRST + SECOND + THIRD).replaceAll("</?p>", " ");
        Draft draft = found(
                "<html><head><title>Boats stay</title><script type='application/ld+json'>"
                        + "{\"@type\": \"NewsArticle\", \"headline\": \"Boats stay\", \"articleBody\": \"" + stated
                        + "\"}</script></head>"
                        + "<body><h1>Boats stay</h1><div>" + FIRST + SECOND + THIRD
                        + "<p>The Post is read by more than forty people every day and is printed on paper made of weed.</p></div></body></html>");
        assertThat(texts(draft, Part.Kind.BODY)).hasSize(3);
    }

    @Test
    void bylineInThePageStandsInForTheMetadata() {
        Draft draft = found(page(
                "<p class='byline'>By <a href='/authors/quill'>Ada Quill</a> and <a href='/authors/reed'>Tom Reed</a></p>"
                        + "<p>30 May 2026, 08:15 GMT</p><div>" + FIRST + SECOND + THIRD + "</div>"));
        assertThat(draft.authors()).containsExactly("Ada Quill", "Tom Reed");
        assertThat(draft.published()).isEqualTo("2026-05-30T08:15:00Z");
        assertThat(draft.provenance()).containsEntry("authors", "byline").containsEntry("published", "byline");
    }

    @Test
    void chineseTextIsWeighedByWhatItSays() {
        Draft draft = found("<html lang='zh-CN'><head><title>拖船仍在港口_海港报</title></head><body><h1>拖船仍在港口</h1>"
                + "<ul><li><a href='/1'>国际新闻</a></li><li><a href='/2'>体育新闻</a></li></ul>"
                + "<div class='x'><p>该部门周六否认了一份报道，该报道称上个月曾派出四艘拖船穿越海湾前往对岸的港口。</p>"
                + "<p>发言人表示，这样的事情从未发生过，所有船只都停在码头，没有任何一艘离开。</p></div></body></html>");
        assertThat(draft.title()).isEqualTo("拖船仍在港口");
        assertThat(texts(draft, Part.Kind.BODY)).hasSize(2);
        assertThat(draft.language()).isEqualTo("zh");
    }

    @Test
    void newsroomIsNoAuthorWhereverItIsNamed() {
        String agency = "{\"@type\": \"NewsMediaOrganization\", \"name\": \"Quay Wire\"}";
        String meta = "<meta name='author' content='Quay Wire'>";
        assertThat(found(meta + written(agency)).authors()).isEmpty();
        assertThat(found(meta + written("[" + agency + ", {\"@type\": \"Person\", \"name\": \"Ada Quill\"}]"))
                        .authors())
                .containsExactly("Ada Quill");
        assertThat(found(written(agency).replace("<div>", "<p class='byline'>By Quay Wire</p><div>"))
                        .authors())
                .isEmpty();
        assertThat(found("<meta name='author' content='Tom Reed'>" + written(agency))
                        .authors())
                .containsExactly("Tom Reed");
    }

    @Test
    void authorWhoIsCalledAPersonAndAnOrganisationIsAPerson() {
        assertThat(found(written("{\"@type\": [\"Person\", \"Organization\"], \"name\": \"Ada Quill\"}"))
                        .authors())
                .containsExactly("Ada Quill");
    }

    private static String written(String author) {
        return "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Boats stay\", \"author\": "
                + author + "}</script>" + page("<div>" + FIRST + SECOND + THIRD + "</div>");
    }
}
