package org.gainsay.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FeedProperties {

    private static final String RSS =
            "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Post</title><item><title>One</title>"
                    + "<link>https://a.example/1</link><description>&lt;p>Text&lt;/p></description><dc:date>2026-01-02T03:04:05Z</dc:date>"
                    + "</item></channel></rss>";
    private static final String ATOM =
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/'><entry><id>1</id><link href='x'/>"
                    + "<title type='html'>&lt;i>One&lt;/i></title><content mode='base64'>PHA+</content><updated>3 Jan 2026</updated></entry></feed>";
    private static final String JSON =
            "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"id\": \"1\", \"content_html\": \"<p>x\", \"date_published\": \"2026\"}]}";

    @Property(tries = 1000)
    void neverThrows(@ForAll("damaged") byte[] bytes) {
        assertThat(FeedParser.parse(bytes, "https://a.example/feed", "text/xml; charset=utf-8"))
                .isNotNull();
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        Arbitrary<String> whole = Arbitraries.of(List.of(RSS, ATOM, JSON));
        Arbitrary<String> junk = Arbitraries.of(
                "<",
                ">",
                "&",
                "\u0000",
                "]]>",
                "<![CDATA[",
                "<!--",
                "<?xml",
                "'",
                "\"",
                "xmlns:dc=''",
                "{",
                "[",
                "%",
                "🛥",
                "<item>",
                "&#x110000;",
                "&#0;",
                "<!DOCTYPE");
        return whole.flatMap(
                text -> Arbitraries.integers().between(0, text.length()).flatMap(from -> Arbitraries.integers()
                        .between(0, 40)
                        .flatMap(length -> junk.list().ofMaxSize(6).map(pieces -> {
                            int to = Math.min(text.length(), from + length);
                            String damaged = text.substring(0, from) + String.join("", pieces) + text.substring(to);
                            return damaged.getBytes(
                                    length % 5 == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
                        }))));
    }
}
