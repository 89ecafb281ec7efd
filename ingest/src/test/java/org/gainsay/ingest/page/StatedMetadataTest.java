package org.gainsay.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gainsay.ingest.document.Draft;
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
            The tugboats that never left the bay ~ <h1><span class="page-kicker">Boats</span> Tugboats never left the bay</h1> ~ Tugboats never left the bay
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
            <p><span class="author">Ada Quill </span> <a href="/a">All of them</a></p>  ~ Ada Quill
            <p class="date-author">Ada Quill, 30.05.2026</p>  ~ Ada Quill
            <p>30.05.2026 - Redaktion: Ada Quill (Harbour)</p>  ~ Ada Quill
            <p>Words: Ada Quill on 30 May 2026</p>         ~ Ada Quill
            <p>By Ada Quill May 30, 2026</p>               ~ Ada Quill
            <p>Bay City | A boat by Monday</p>             ~ ''
            """)
    void whoStandsAloneInAnElementForAuthorsIsOne(String byline, String expected) {
        assertThat(draft("", "<h1>Tugboats never left the bay</h1>" + byline).authors())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void theOthersInTheBylineAreAuthorsBesideTheOneOfTheMetadata() {
        String stated = "<meta name=author content='Ada Quill'>";
        assertThat(draft(stated, "<h1>Tugboats never left the bay</h1><p>By Ada Quill and Tom Reed</p>")
                        .authors())
                .containsExactly("Ada Quill", "Tom Reed");
        assertThat(draft(stated, "<h1>Tugboats never left the bay</h1><p>By Tom Reed and Eve Marsh</p>")
                        .authors())
                .containsExactly("Ada Quill");
    }

    @Test
    void theCardForSocialNetworksNamesTheAuthor() {
        String card =
                "<meta name='twitter:label1' content='Verfasst von'><meta name='twitter:data1' content='Ada Quill'>"
                        + "<meta name='twitter:label2' content='Lesezeit'><meta name='twitter:data2' content='Tom Reed'>";
        assertThat(draft(card, "<h1>Tugboats never left the bay</h1>").authors())
                .containsExactly("Ada Quill");
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '~', textBlock = """
            https://harbour.example/2026/05/30/boats      ~ ''                          ~ 2026-05-30T00:00:00Z ~ url
            https://harbour.example/2026/may/30/boats     ~ ''                          ~ 2026-05-30T00:00:00Z ~ url
            https://harbour.example/news/2026-05-30-boats ~ ''                          ~ 2026-05-30T00:00:00Z ~ url
            # The byline has the time; but a date far from the address's is that of something else.
            https://harbour.example/2026/05/30/boats      ~ <p>30 May 2026, 08:15</p>   ~ 2026-05-30T08:15:00Z ~ byline
            https://harbour.example/2026/05/30/boats      ~ <p>3 March 2020, 08:15</p>  ~ 2026-05-30T00:00:00Z ~ url
            # Nothing later than now, and a number is no day.
            https://harbour.example/2027/05/30/boats      ~ ''                          ~ ''                   ~ ''
            https://harbour.example/2026/05/boats-20-30   ~ ''                          ~ ''                   ~ ''
            """)
    void theDayStandsInTheAddressIfNowhereElse(String address, String top, String published, String source) {
        Draft draft =
                draft("<link rel=canonical href='" + address + "'>", "<h1>Tugboats never left the bay</h1>" + top);

        assertThat(draft.published()).isEqualTo(published.isEmpty() ? null : Instant.parse(published));
        assertThat(draft.provenance().getOrDefault("published", "")).isEqualTo(source);
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
        return Pages.draft(html);
    }
}
