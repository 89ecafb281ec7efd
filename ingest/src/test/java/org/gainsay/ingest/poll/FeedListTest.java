package org.gainsay.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedListTest {

    @Test
    void outlinesOfAnyDepthAreRead() throws Exception {
        FeedList list = read("<?xml version=\"1.0\"?><opml version=\"2.0\"><head><title>Mine</title></head><body>"
                + "<outline text=\"World\"><outline text=\"Deeper\">"
                + "<outline type=\"rss\" text=\"A\" xmlUrl=\"https://a.example/feed?b=2&amp;a=1\"/></outline></outline>"
                + "<outline text=\"B\" XMLURL=\"http://b.example/rss\"/><outline text=\"no feed\"/></body></opml>");

        assertThat(list.feeds().values()).containsExactly("https://a.example/feed?b=2&a=1", "http://b.example/rss");
        assertThat(list.problems()).isEmpty();
    }

    @Test
    void plainLinesAreReadWithCommentsAndOldSchemes() throws Exception {
        FeedList list = read("""
                \uFEFF# ours
                https://a.example/feed\r

                  feed://b.example/rss
                feed:https://c.example/
                ftp://d.example/
                """);

        assertThat(list.feeds().values())
                .containsExactly("https://a.example/feed", "http://b.example/rss", "https://c.example/");
        assertThat(list.problems()).containsExactly("line 6 is no http or https address: ftp://d.example/");
    }

    @Test
    void aFeedThatIsListedTwiceCountsOnce() throws Exception {
        FeedList list = read("""
                https://A.example:443/feed#top
                http://a.example/feed
                https://a.example/feed?utm_source=x
                https://a.example/other
                """);

        assertThat(list.feeds().keySet()).containsExactly("https://a.example/feed", "https://a.example/other");
    }

    @Test
    void hostileXmlIncludesNothingAndBlowsUpNothing() throws Exception {
        String deep = "<outline text=\"x\">".repeat(50_000);
        FeedList list = read("<!DOCTYPE opml [<!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY b \"&f;&f;&f;\">]>"
                + "<opml><body><outline text=\"&b;\" xmlUrl=\"https://a.example/&b;\"/>" + deep);

        assertThat(list.feeds().values()).singleElement().asString().doesNotContain("root:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is empty",
                "<rss><channel/></rss>|is not OPML: its first element is <rss>",
                "<html><body>Hello|is not OPML: its first element is <html>",
                "<opml><body><outline text='a'/></body></opml>|names no feed",
                "hello|names no feed (line 1 is no http or https address: hello)",
            })
    void whatIsNoListIsToldWithTheFix(String text, String message) {
        assertThatExceptionOfType(FeedList.NoFeedListException.class)
                .isThrownBy(() -> read(text))
                .withMessageContaining(message)
                .withMessageContaining("one");
    }

    private static FeedList read(String text) throws FeedList.NoFeedListException {
        return FeedList.read(text.getBytes(UTF_8));
    }
}
