package org.gainsay.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.gainsay.ingest.document.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {

    private static final String BASE = "https://harbour.example/feeds/all.xml";

    private static Feed parsed(String text) {
        return parsed(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Feed parsed(byte[] bytes) {
        FeedResult result = FeedParser.parse(bytes, BASE, "application/xml");
        assertThat(result).isInstanceOf(FeedResult.Parsed.class);
        return ((FeedResult.Parsed) result).feed();
    }

    private static FeedResult.Refused refused(String text) {
        FeedResult result = FeedParser.parse(text.getBytes(StandardCharsets.UTF_8), null, null);
        assertThat(result).isInstanceOf(FeedResult.Refused.class);
        return (FeedResult.Refused) result;
    }

    @Test
    void readsRss() {
        Feed feed = parsed("""
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/"
                     xmlns:atom="http://www.w3.org/2005/Atom">
                <channel><title>The Harbour Post</title><link>https://harbour.example/</link>
                <atom:link rel="hub" href="https://hub.example/"/>
                <item><title>Boats &amp;amp; docks</title><link>/2026/boats</link><guid isPermaLink="false">hp-17</guid>
                <description>&lt;p&gt;No boat &lt;script&gt;alert(1)&lt;/script&gt;left.&lt;/p&gt;</description>
                <c:encoded><![CDATA[<p>No boat left, <a href="/master">he</a> said.</p>]]></c:encoded>
                <dc:creator>Ada Quill</dc:creator><pubDate>Sat, 30 May 2026 08:15:00 +0200</pubDate></item>
                </channel></rss>
                """);
        assertThat(feed.format()).isEqualTo(Feed.Format.RSS);
        assertThat(feed.title()).isEqualTo("The Harbour Post");
        assertThat(feed.link()).isEqualTo("https://harbour.example/");
        assertThat(feed.hub()).isEqualTo("https://hub.example/");
        assertThat(feed.entries())
                .containsExactly(new FeedEntry(
                        "hp-17",
                        "https://harbour.example/2026/boats",
                        "Boats & docks",
                        "<p>No boat left.</p>",
                        "<p>No boat left, <a href=\"https://harbour.example/master\">he</a> said.</p>",
                        List.of("Ada Quill"),
                        Instant.parse("2026-05-30T06:15:00Z"),
                        null));
    }

    @Test
    void readsRdfWithItemsBesideTheChannel() {
        Feed feed = parsed("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel rdf:about="x"><title>Post</title></channel>
                <item rdf:about="https://harbour.example/1"><title>One</title><link>https://harbour.example/1</link></item>
                </rdf:RDF>
                """);
        assertThat(feed.entries()).extracting(FeedEntry::id).containsExactly("https://harbour.example/1");
    }

    @Test
    void readsAtomWithItsBasesItsTypesAndTheFeedsAuthor() {
        Feed feed = parsed("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://harbour.example/news/">
                <title>Post</title><author><name>Ada Quill</name><email>a@harbour.example</email></author>
                <entry><id>tag:harbour.example,2026:1</id><title type="html">One &lt;b&gt;boat&lt;/b&gt;</title>
                  <link rel="enclosure" href="a.mp3"/><link href="one"/>
                  <summary>5 &lt; 6 boats</summary>
                  <content type="application/xhtml+xml" mode="base64">PHA+Tm8gYm9hdCBsZWZ0LjwvcD4=</content>
                  <published>2026-05-30T08:15:00+02:00</published><updated>2026-05-31T00:00:00Z</updated></entry>
                <entry><id>2</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Two <i>boats</i></div></title>
                  <author><email>desk@harbour.example</email></author><content type="xhtml"><div><p>Moored.</p></div></content></entry>
                </feed>
                """);
        assertThat(feed.entries())
                .containsExactly(
                        new FeedEntry(
                                "tag:harbour.example,2026:1",
                                "https://harbour.example/news/one",
                                "One boat",
                                "5 &lt; 6 boats",
                                "<p>No boat left.</p>",
                                List.of("Ada Quill"),
                                Instant.parse("2026-05-30T06:15:00Z"),
                                Instant.parse("2026-05-31T00:00:00Z")),
                        new FeedEntry(
                                "2",
                                null,
                                "Two boats",
                                null,
                                "<div><p>Moored.</p></div>",
                                List.of("desk@harbour.example"),
                                null,
                                null));
    }

    @Test
    void readsJsonFeed() {
        Feed feed = parsed("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Post", "home_page_url": "https://harbour.example/",
                 "hubs": [{"type": "WebSub", "url": "https://hub.example/"}], "authors": [{"name": "Ada Quill"}],
                 "items": [{"id": 7, "url": "/7", "title": "Seven", "content_text": "5 < 6", "date_published": "2026-05-30T08:15:00Z"}, 3]}
                """);
        assertThat(feed.hub()).isEqualTo("https://hub.example/");
        assertThat(feed.entries())
                .containsExactly(new FeedEntry(
                        "7",
                        "https://harbour.example/7",
                        "Seven",
                        null,
                        "5 &lt; 6",
                        List.of("Ada Quill"),
                        Instant.parse("2026-05-30T08:15:00Z"),
                        null));
    }

    @Test
    void readsNewsSitemapsAndIndexes() {
        Feed sitemap = parsed("""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://harbour.example/1</loc><lastmod>2026-05-31</lastmod>
                <n:news><n:publication><n:name>Post</n:name></n:publication><n:publication_date>2026-05-30T08:15Z</n:publication_date>
                <n:title>One</n:title></n:news></url></urlset>
                """);
        assertThat(sitemap.format()).isEqualTo(Feed.Format.SITEMAP);
        assertThat(sitemap.entries())
                .containsExactly(new FeedEntry(
                        "https://harbour.example/1",
                        "https://harbour.example/1",
                        "One",
                        null,
                        null,
                        List.of(),
                        Instant.parse("2026-05-30T08:15:00Z"),
                        Instant.parse("2026-05-31T00:00:00Z")));
        Feed index = parsed("<sitemapindex><sitemap><loc>https://harbour.example/s.xml</loc></sitemap></sitemapindex>");
        assertThat(index.format()).isEqualTo(Feed.Format.SITEMAP_INDEX);
        assertThat(index.entries()).extracting(FeedEntry::link).containsExactly("https://harbour.example/s.xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel><item><title>Boats & docks</title><dc:creator>Ada Quill</dc:creator></item>",
                "\n\n<rss><channel><item><title>Boats &amp; docks</title><author>a@b.example (Ada Quill)</author></item></channel></rss>",
                "<RSS><Channel><Item><Title>Boats &#38; docks</Title><Author>Ada Quill &lt;a@b.example&gt;</Author></Item></Channel></RSS>",
                "<!DOCTYPE rss SYSTEM 'file:///etc/passwd' [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><item><title>Boats <![CDATA[& docks]]></title><author>Ada Quill</author></item></rss>",
                "<rss xmlns:q='http://purl.org/dc/elements/1.1/'><channel><item><q:title>Boats &amp; docks</q:title><q:creator>Ada Quill</q:creator></item></channel>",
            })
    void readsBrokenFeedsAlike(String text) {
        assertThat(parsed(text).entries()).singleElement().satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("Boats & docks");
            assertThat(entry.authors()).containsExactly("Ada Quill");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<rss><channel><item><title>A</title></item></channel></rss> | true",
                "<rss><channel><item><title>A</title></item></channel></rss > | true",
                "<rss><channel><item><title>A</title></item></channel> | false",
                "<rss><channel><item><title>A</title></item></channel></rss | false",
                "<rdf:RDF><item><title>A</title></item></rdf:RDF> | true",
                "<rdf:RDF><item><title>A</title><rdf:RDFa>x</rdf:RDFa></item> | false",
                "<feed><entry><feedburner:origLink>x</feedburner:origLink></entry></feed> | true",
                "<feed><entry><feedburner:origLink>x</feedburner:origLink></entry></feed> </feedburner:x> | true",
                "<feed><entry><feedburner:origLink>x</feedburner:origLink></entry><entry><title>B | false",
                "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>A</a:title></a:entry></a:feed> | true",
                "<rss/> | true",
            })
    void tellsWhetherTheFeedCameToItsEnd(String text, boolean whole) {
        FeedResult result = FeedParser.parse(text.getBytes(StandardCharsets.UTF_8), BASE, null);
        assertThat(result).isInstanceOf(FeedResult.Parsed.class);
        assertThat(((FeedResult.Parsed) result).whole()).isEqualTo(whole);
    }

    @Test
    void decodesWhatTheBytesAreRatherThanWhatTheyAreCalled() {
        String feed =
                "<?xml version='1.0' encoding='%s'?><rss><channel><item><title>Żuraw · é</title></item></channel></rss>";
        for (String charset : List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-32BE", "ISO-8859-2")) {
            String text = feed.formatted(charset).replace(charset.startsWith("ISO") ? "· " : "", "");
            assertThat(parsed(text.getBytes(Charset.forName(charset)))
                            .entries()
                            .get(0)
                            .title())
                    .as(charset)
                    .startsWith("Żuraw")
                    .endsWith("é");
        }
        byte[] liesAboutItself = feed.formatted("ISO-8859-1").getBytes(StandardCharsets.UTF_8);
        assertThat(parsed(liesAboutItself).entries().get(0).title()).isEqualTo("Żuraw · é");
    }

    @Test
    void saysWhatIsThereInsteadOfAFeed() {
        assertThat(refused("<!doctype html><html><head></head></html>").detail())
                .contains("HTML page");
        assertThat(refused("  ").reason()).isEqualTo(Reason.EMPTY);
        assertThat(refused("{\"items\": 3}").reason()).isEqualTo(Reason.WRONG_SHAPE);
        assertThat(refused("{\"items\": ").reason()).isEqualTo(Reason.MALFORMED);
        assertThat(refused("once upon a time").reason()).isEqualTo(Reason.WRONG_SHAPE);
        assertThat(refused("<svg/>").detail()).contains("<svg>");
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(refused("<a>".repeat(2 * FeedParser.MOST_TAGS + 1)).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void expandsNoEntities() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a 'boom'>");
        for (char c = 'b'; c < 'z'; c++) {
            char previous = (char) (c - 1);
            bomb.append("<!ENTITY ")
                    .append(c)
                    .append(" '")
                    .append(("&" + previous + ";").repeat(10))
                    .append("'>");
        }
        Feed feed = parsed(bomb + "]><rss><channel><item><title>&y;</title></item></channel></rss>");
        assertThat(feed.entries()).singleElement().extracting(FeedEntry::title).isEqualTo("&y;");
    }
}
