package org.gainsay.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://News.Example.com/a, https://news.example.com/a",
        "https://example.com:443/a#part, https://example.com/a",
        "http://example.com:80/a/./b/../c, http://example.com/a/c",
        "https://example.com/a?utm_source=rss&utm_medium=feed, https://example.com/a",
        "https://example.com/a?fbclid=x&id=7&gclid=y, https://example.com/a?id=7",
        "https://example.com/a?b=2&a=1, https://example.com/a?a=1&b=2",
        "https://example.com/%7Euser/%c3%a9t%c3%a9, https://example.com/~user/%C3%A9t%C3%A9",
        "'  https://example.com/a  ', https://example.com/a",
        "https://example.com, https://example.com/",
    })
    void oneAddressHasOneForm(String written, String canonical) {
        assertThat(CanonicalUrl.of(written)).contains(canonical);
        assertThat(CanonicalUrl.of(canonical)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "/a",
                "inbox/a.txt",
                "ftp://example.com/a",
                "javascript:alert(1)",
                "https://",
                "https:///a",
                "file:///etc/passwd",
                "data:text/html,a"
            })
    void whatIsNoWebAddressHasNone(String written) {
        assertThat(CanonicalUrl.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // stated by the page, fetched from, chosen
        "https://example.com/a, https://example.com/a?id=1, https://example.com/a",
        "https://www.example.co.uk/a, https://amp.example.co.uk/a, https://www.example.co.uk/a",
        "https://victim.example.com/a, https://evil.example.org/x, https://evil.example.org/x",
        "https://a.co.uk/x, https://b.co.uk/x, https://b.co.uk/x",
        "https://example.com/, https://example.com/a, https://example.com/a",
        ", https://example.com/a, https://example.com/a",
        "https://example.com/a, , https://example.com/a",
        "https://example.com/, , ",
    })
    void aPageNamesItsAddressWithinItsOwnSiteOnly(String stated, String fetched, String chosen) {
        assertThat(CanonicalUrl.choose(stated, fetched).orElse(null)).isEqualTo(chosen);
    }
}
