package org.gainsay.deploy.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gainsay.deploy.sample.Samples;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.extract.ArticleReader;
import org.gainsay.ingest.extract.DocumentExtractor;
import org.gainsay.ingest.page.PageExtractor;
import org.gainsay.ingest.text.StatedTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevisionsTest {

    @Test
    void theSamplesThatPrintTheWiresReportsAreMarkedAsCopiesOfThem() {
        Map<String, String> copies = new LinkedHashMap<>();
        Map<String, Article> articles = new LinkedHashMap<>();
        Revisions revisions = new Revisions();
        try (DocumentExtractor extractor = new DocumentExtractor(new PageExtractor())) {
            ArticleReader reader = new ArticleReader(extractor);
            for (RawItem sample : Samples.all()) {
                if (sample.bytes() != null) {
                    revisions.add(sample.key(), reader.read(document(sample, sample.bytes())));
                }
            }
        }
        revisions.latest().forEach(article -> articles.put(article.id(), article));
        articles.values().forEach(article -> {
            if (article.copyOf() != null) {
                copies.put(publisher(article), publisher(Objects.requireNonNull(articles.get(article.copyOf()))));
            }
        });

        assertThat(copies)
                .containsEntry("Harbour Gazette", "Northwire")
                .containsEntry("Southern Cross Courier", "Northwire");
        assertThat(articles.values())
                .filteredOn(article -> article.copyOf() != null)
                .hasSizeBetween(3, 10);
    }

    @Test
    void aPageThatMovedCountsOnceAsInTheStage() {
        String old = "https://example.com/a-typo";
        String text =
                "Tonga denied on Monday that it had sold any mortars to the rebels of Palau, and said that the crates had"
                        + " held nothing but school desks and a bell.";
        Revisions revisions = new Revisions();
        try (DocumentExtractor extractor = new DocumentExtractor(new PageExtractor())) {
            ArticleReader reader = new ArticleReader(extractor);
            for (String url : List.of(old, "https://example.com/no-typo")) {
                RawItem item = new RawItem(old, new byte[0], Map.of(RawHeaders.URL, url));
                revisions.add(old, reader.read(document(item, text.getBytes(UTF_8))));
            }
        }

        assertThat(revisions.latest()).extracting(Article::url).hasSize(1);
    }

    private static String publisher(Article article) {
        return String.valueOf(article.publisher());
    }

    private static RawDocument document(RawItem item, byte[] bytes) {
        Map<String, String> headers = item.headers();
        return new RawDocument(
                item.key(),
                bytes,
                headers.get(RawHeaders.CONTENT_TYPE),
                headers.get(RawHeaders.URL),
                headers.get(RawHeaders.GUID),
                headers.get(RawHeaders.PUBLISHER),
                time(headers.get(RawHeaders.PUBLISHED)),
                time(headers.get(RawHeaders.UPDATED)),
                Instant.parse("2026-04-01T00:00:00Z"));
    }

    private static @Nullable Instant time(@Nullable String stated) {
        return stated == null ? null : StatedTime.parse(stated).orElse(null);
    }
}
