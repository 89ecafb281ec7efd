package org.gainsay.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://ada:quill@wire.example/feed            | https://***@wire.example/feed
                    https://t0ken@wire.example                     | https://***@wire.example
                    https://wire.example/feed?token=abc            | https://wire.example/feed?token=***
                    https://wire.example/feed?cat=5&API_key=abc&n=2 | https://wire.example/feed?cat=5&API_key=***&n=2
                    HTTPS://wire.example/feed?feed-token=abc&p=1   | HTTPS://wire.example/feed?feed-token=***&p=1
                    https://wire.example/?q=4bf92f3577b34da6a3ce92 | https://wire.example/?q=***
                    a http://a@b.example/x: gone; next at 5        | a http://***@b.example/x: gone; next at 5
                    no https://b.example/x?key=k, says it.         | no https://b.example/x?key=***, says it.
                    """)
    void masksUsersAndTokens(String text, String shown) {
        assertThat(Secrets.masked(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no address",
                "https://wire.example/2026/boats-stay-in-the-harbour-for-now?page=2&lang=en",
                "https://wire.example/@ada/boats?section=world&monkey=1",
                "feed:https://wire.example/rss",
                "mail ada@wire.example",
                "https://wire.example/?q=a+very+long+question+with+no+digit+in+it",
            })
    void leavesTheRestAsItIs(String text) {
        assertThat(Secrets.masked(text)).isEqualTo(text);
    }

    @Test
    void allAddressesOfATextAreMasked() {
        assertThat(Secrets.masked("https://a:b@c.example/ moved to https://d.example/?sig=e (https://f@g.example/)"))
                .isEqualTo("https://***@c.example/ moved to https://d.example/?sig=*** (https://***@g.example/)");
    }
}
