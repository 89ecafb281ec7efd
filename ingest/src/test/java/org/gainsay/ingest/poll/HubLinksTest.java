package org.gainsay.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.ingest.feed.Feed;
import org.gainsay.ingest.feed.FeedParser;
import org.gainsay.ingest.feed.FeedResult;
import org.gainsay.ingest.fetch.Fetched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubLinksTest {

    private static final String URL = "https://paper.example/feeds/all";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<https://hub.example/>; rel=\"hub\", <https://paper.example/f>; rel=self",
                "<https://hub.example/>; title=\"a, b; c\"; REL=\"other Hub\",<f>;rel=\"x self\" | /feeds/",
                "</f>; rel=self, <//hub.example/>; rel=hub",
            })
    void theHeaderIsRead(String header) {
        HubLinks links = HubLinks.of(document(header), feed("<rss><channel/></rss>"));

        assertThat(links.hub()).isEqualTo("https://hub.example/");
        assertThat(links.self()).matches("https://paper.example/(feeds/)?f");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel><link>https://paper.example/</link>"
                        + "<atom:link rel='hub' href='https://hub.example/'/><atom:link rel='self' href='f'/></channel></rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='HUB' href='https://hub.example/'/>"
                        + "<link rel='self' href='/feeds/f'/></feed>",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"feed_url\":\"https://paper.example/feeds/f\",\"items\":[],"
                        + "\"hubs\":[{\"type\":\"rssCloud\",\"url\":\"https://c.example/\"},{\"type\":\"WebSub\",\"url\":\"https://hub.example/\"}]}",
            })
    void theFeedIsRead(String text) {
        HubLinks links = HubLinks.of(document(), feed(text));

        assertThat(links.hub()).isEqualTo("https://hub.example/");
        assertThat(links.self()).isEqualTo("https://paper.example/feeds/f");
    }

    @Test
    void theHeaderComesFirst() {
        Feed feed = feed("<feed><link rel='hub' href='https://old.example/'/><link rel='self' href='f'/></feed>");

        HubLinks links = HubLinks.of(document("<https://hub.example/>; rel=hub"), feed);

        assertThat(links.hub()).isEqualTo("https://hub.example/");
        assertThat(links.self()).isEqualTo("https://paper.example/feeds/f");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<ftp://hub.example/>; rel=hub",
                "<javascript:alert(1)>; rel=hub",
                "<https://hub.example/",
                "<https://hub.example/>; title=hub",
                "<https://hub.example/>; rel=\"hub",
                "<<<<<>>>>; rel",
                "rel=hub",
                ",,,;;;<>",
            })
    void whatIsNoAddressIsNoHub(String header) {
        HubLinks links = HubLinks.of(document(header), feed("<rss><channel/></rss>"));

        assertThat(links.hub() == null || links.hub().startsWith("https://hub.example/"))
                .isTrue();
    }

    private static Fetched.Document document(String... links) {
        return new Fetched.Document(URL, new byte[0], null, null, null, List.of(links));
    }

    private static Feed feed(String text) {
        return ((FeedResult.Parsed) FeedParser.parse(text.getBytes(UTF_8), URL, null)).feed();
    }
}
