package org.gainsay.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gainsay.ingest.document.Extraction;
import org.gainsay.ingest.document.RawDocument;

class PageProperties {

    private static final Instant RECEIVED = Instant.parse("2026-06-01T00:00:00Z");

    private static final String PAGE = """
            <html lang="en"><head><title>Boats stay | Post</title><meta property="og:title" content="Boats stay">
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Boats stay", "author": [{"name": "Ada Quill"}],
            "datePublished": "2026-05-30T08:15:00+02:00"}</script></head><body><nav><a href="/">Home</a></nav><h1>Boats stay</h1>
            <div class="article-body"><p>The boats stayed in the harbour all week, the master said on Monday, and they will stay.</p>
            <figure><img><figcaption>A boat</figcaption></figure><p>Nobody had asked for them, he said, and nobody would.</p></div>
            <footer>All rights reserved</footer></body></html>
            """;

    @Property(tries = 500)
    void damagedPagesAreReadOrRefused(@ForAll("damaged") byte[] bytes) {
        Extraction extraction = new PageExtractor().extract(RawDocument.of("x", bytes, "text/html", RECEIVED));
        if (extraction instanceof Extraction.Found found) {
            assertThat(found.draft().parts()).isNotEmpty();
            assertThat(found.draft().published() == null
                            || !found.draft().published().isAfter(RECEIVED.plusSeconds(600)))
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        Arbitrary<String> junk = Arbitraries.of(
                "<",
                ">",
                "</",
                "&",
                "&#",
                "\u0000",
                "\"",
                "'",
                "<table>",
                "</p>",
                "<b>",
                "<!--",
                "<script>",
                "<title>",
                "<svg>",
                "<p hidden>",
                "{",
                "}",
                "9999-99-99",
                "<a href='http://[::'>",
                "🛥",
                "\uD800",
                "<div class='comments'>",
                "<template>",
                "<select>",
                "<frameset>");
        Arbitrary<Integer> place = Arbitraries.integers().between(0, PAGE.length());
        return place.flatMap(from -> Arbitraries.integers()
                .between(0, 300)
                .flatMap(length -> junk.list().ofMaxSize(8).map(pieces -> {
                    int to = Math.min(PAGE.length(), from + length);
                    String damaged = PAGE.substring(0, from) + String.join("", pieces) + PAGE.substring(to);
                    return damaged.getBytes(length % 7 == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
                })));
    }
}
