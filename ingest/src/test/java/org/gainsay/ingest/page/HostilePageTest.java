package org.gainsay.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.gainsay.ingest.document.Extraction;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.document.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that are made to overflow a stack or to take for ever. They are read on a stack that no recursion would survive. */
class HostilePageTest {

    private static final long SMALL_STACK = 192 * 1024;

    private static final String TEXT =
            "<p>The boats stayed in the harbour all week, the harbour master said on Monday to the council of the town.</p>";

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("nested divs", "<div>".repeat(100_000) + TEXT),
                Arguments.of("nested divs that are closed", "<div>".repeat(30_000) + TEXT + "</div>".repeat(30_000)),
                Arguments.of("unclosed formatting", "<b>".repeat(30_000) + TEXT),
                Arguments.of("unclosed paragraphs and formatting", "<p><i>x".repeat(20_000)),
                Arguments.of("misnested links", "<a><b></a></b>".repeat(20_000)),
                Arguments.of("nested tables", "<table><tr><td>".repeat(10_000) + TEXT),
                Arguments.of("nested lists", "<ul><li>".repeat(30_000) + TEXT),
                Arguments.of("nested authors", "<div itemprop=author>Ada".repeat(20_000)),
                Arguments.of("a megabyte of class", "<div class='" + "related ".repeat(125_000) + "'>" + TEXT),
                Arguments.of("very many attributes", "<div " + "a=b ".repeat(300_000) + ">" + TEXT),
                Arguments.of("very many entities", "<p>" + "&amp;".repeat(300_000)),
                Arguments.of(
                        "nested JSON",
                        "<script type='application/ld+json'>" + "[".repeat(200_000) + "</script>" + TEXT),
                Arguments.of("angle brackets", "<".repeat(500_000)),
                Arguments.of("zeros", "\0".repeat(500_000) + TEXT),
                Arguments.of("a title of separators", "<title>" + "a - ".repeat(200_000) + "</title>" + TEXT));
    }

    private static Extraction extract(String html) throws InterruptedException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        AtomicReference<@Nullable Extraction> result = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> result.set(new PageExtractor()
                        .extract(RawDocument.of("x", bytes, "text/html", Instant.parse("2026-06-01T00:00:00Z")))),
                "small-stack",
                SMALL_STACK);
        thread.start();
        thread.join();
        Extraction extraction = result.get();
        assertThat(extraction).as("the extractor threw").isNotNull();
        return extraction;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void endsOnASmallStack(String name, String html) throws InterruptedException {
        assertThat(extract("<html><body>" + html)).as(name).isNotNull();
    }

    @Test
    void textUnderADeepTreeIsStillFound() throws InterruptedException {
        assertThat(extract("<html><body>" + "<div>".repeat(20_000) + TEXT + TEXT.replace("Monday", "Tuesday")))
                .isInstanceOf(Extraction.Found.class);
    }

    @Test
    void tooManyTagsAreRefused() throws InterruptedException {
        assertThat(extract("<i>".repeat(PageExtractor.MOST_TAGS + 1)))
                .isInstanceOfSatisfying(Extraction.Rejected.class, rejected -> {
                    assertThat(rejected.reason()).isEqualTo(Reason.TOO_LARGE);
                    assertThat(rejected.detail()).contains("tags");
                });
    }

    @Test
    void tooManyBytesAreRefused() throws InterruptedException {
        assertThat(extract("x".repeat(PageExtractor.MOST_BYTES + 1)))
                .isInstanceOfSatisfying(Extraction.Rejected.class, rejected -> assertThat(rejected.reason())
                        .isEqualTo(Reason.TOO_LARGE));
    }
}
