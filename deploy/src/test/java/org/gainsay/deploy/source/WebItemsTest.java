package org.gainsay.deploy.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.fetch.Fetched;
import org.gainsay.ingest.poll.PolledItem;
import org.junit.jupiter.api.Test;

class WebItemsTest {

    private static final String FEED = "https://a.example/feed";
    private static final String PAGE = "https://a.example/1";

    @Test
    void anItemOfAFeedCarriesWhatServerAndFeedSayOfIt() {
        Fetched page = new Fetched.Document(
                PAGE + "/landed", "<p>".getBytes(UTF_8), "text/html", "\"e\"", "Mon, 02 Mar 2026 09:00:00 GMT");

        RawItem item = WebItems.of(new PolledItem(
                FEED, PAGE, "g", Instant.parse("2026-03-02T09:00:00Z"), Instant.parse("2026-03-02T10:00:00Z"), page));

        assertThat(item.key()).isEqualTo(PAGE);
        assertThat(item.bytes()).isEqualTo("<p>".getBytes(UTF_8));
        assertThat(item.headers())
                .isEqualTo(Map.of(
                        RawHeaders.SOURCE,
                        FEED,
                        RawHeaders.URL,
                        PAGE + "/landed",
                        RawHeaders.CONTENT_TYPE,
                        "text/html",
                        RawHeaders.ETAG,
                        "\"e\"",
                        RawHeaders.LAST_MODIFIED,
                        "Mon, 02 Mar 2026 09:00:00 GMT",
                        RawHeaders.GUID,
                        "g",
                        RawHeaders.PUBLISHED,
                        "2026-03-02T09:00:00Z",
                        RawHeaders.UPDATED,
                        "2026-03-02T10:00:00Z"));
    }

    @Test
    void anItemWithoutAPageDoesNotPassForItsFeed() {
        Fetched text = new Fetched.Document(FEED, "{}".getBytes(UTF_8), "application/json", null, null);

        RawItem item = WebItems.of(new PolledItem(FEED, "feed:" + FEED + "#1", null, null, null, text));

        assertThat(item.headers())
                .isEqualTo(Map.of(RawHeaders.SOURCE, FEED, RawHeaders.CONTENT_TYPE, "application/json"));
    }

    @Test
    void anArticleThatIsGoneIsTakenBack() {
        RawItem item = WebItems.of(new PolledItem(FEED, PAGE, "g", null, null, new Fetched.Gone(PAGE)));

        assertThat(item.key()).isEqualTo(PAGE);
        assertThat(item.bytes()).isNull();
        assertThat(item.headers()).containsEntry(RawHeaders.WITHDRAWN, "true");
    }
}
