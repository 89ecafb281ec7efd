package org.gainsay.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.gainsay.ingest.document.Draft;
import org.gainsay.ingest.document.Extraction;
import org.gainsay.ingest.document.RawDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles and authors as pages state them, oddly. */
class StatedMetadataTest {

    private static final String TEXT =
            "<p>The ministry on Saturday rejected a report that it had sent four tugboats across the bay last month.</p>"
                    + "<p>Two people who work on the quay said that they had seen all four boats there in the past week.</p>"
                    + "<p>The report named the boats and the night on which they were said to have left, but no witness.</p>";

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '~', textBlock = """
            # The site goes by a name that it states nowhere: what the page shows as a heading is the title.
            Tugboats never left the bay | Notes of a Pilot ~ <h2>Tugboats never left the bay</h2> ~ Tugboats never left the bay
            Notes of a Pilot - Tugboats never left the bay - Boats ~ <h1>Tugboats never left the bay</h1> ~ Tugboats never left the bay
            # A rubric is no headline.
            Boats | Tugboats never left the bay ~ <h2>Boats</h2> ~ Boats | Tugboats never left the bay
            # A kicker stands in the heading.
            Tugboats never left the bay ~ <h1><span>Boats</span><b>Tugboats never left the bay</b></h1> ~ Tugboats never left the bay
            """)
    void theTitleIsTheHeadlineAlone(String title, String heading, String expected) {
        assertThat(draft("<title>" + title + "</title>", heading).title()).isEqualTo(expected);
    }

    @Test
    void aPageThatPutsItsTitleWhereTheNameOfItsSiteBelongsHasATitle() {
        String title = "Tugboats never left the bay, and nobody asked | Bay Notes";

        Draft draft = draft(
                "<title>" + title + "</title><meta property=og:site_name content='" + title + "'>"
                        + "<meta name=author content='Bay Notes'>",
                "<h1>Tugboats never left the bay, and nobody asked</h1>");

        assertThat(draft.title()).isEqualTo("Tugboats never left the bay, and nobody asked");
        assertThat(draft.authors()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', textBlock = """
            <p class="article-author">Ada Quill</p>        ~ Ada Quill
            <p class="article-author">Ada van Quill</p>    ~ Ada van Quill
            <p class="article-author">Harbour Rescue Programme</p>  ~ ''
            <p class="article-author">Ada Quill Bay City</p>  ~ ''
            <p class="article-place">Bay City</p>          ~ ''
            """)
    void whoStandsAloneInAnElementForAuthorsIsOne(String byline, String expected) {
        assertThat(draft("", "<h1>Tugboats never left the bay</h1>" + byline).authors())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void aPageThatIsDescribedAsAPageWithAnAuthorHasOne() {
        String described = """
                <script type="application/ld+json">{"@graph": [
                  {"@type": "WebSite", "name": "The Harbour Post"},
                  {"@type": "WebPage", "datePublished": "2026-05-30T08:15:00Z", "author": {"@id": "#ada"}},
                  {"@type": ["Person"], "@id": "#ada", "name": "Ada Quill"}]}</script>
                """;

        Draft draft = draft(described, "<h1>Tugboats never left the bay</h1>");

        assertThat(draft.authors()).containsExactly("Ada Quill");
        assertThat(draft.published()).isEqualTo(Instant.parse("2026-05-30T08:15:00Z"));
    }

    private static Draft draft(String head, String top) {
        String html = "<html><head>" + head + "</head><body><article>" + top + TEXT + "</article></body></html>";
        Extraction extraction = new PageExtractor()
                .extract(RawDocument.of(
                        "page.html",
                        html.getBytes(StandardCharsets.UTF_8),
                        "text/html; charset=utf-8",
                        Instant.parse("2026-06-01T12:00:00Z")));
        return ((Extraction.Found) extraction).draft();
    }
}
