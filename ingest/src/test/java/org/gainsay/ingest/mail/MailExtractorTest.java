package org.gainsay.ingest.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import java.time.Instant;
import java.util.List;
import org.gainsay.ingest.document.Draft;
import org.gainsay.ingest.document.Extraction;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.document.Reason;
import org.gainsay.ingest.page.PageExtractor;
import org.gainsay.ingest.plaintext.PlainTextExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailExtractorTest {

    private static final String HEAD = """
            From: Press Office <press@example.com>
            Subject: =?utf-8?Q?Tonga_d=C3=A9ment?=
            Date: Wed, 04 Mar 2026 05:06:07 +0200
            Message-ID: <7@example.com>
            MIME-Version: 1.0
            """;

    private static final String TEXT = "Tonga denied on Monday that it had sold any mortars to the rebels of Palau.";

    @Test
    void thePlainTextIsTheBodyAndTheSubjectTheHeadline() {
        Draft draft = draft(HEAD + """
                Content-Type: multipart/mixed; boundary=a

                --a
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                Tonga denied on Monday that it had sold any mor=
                tars to the rebels of Palau.

                Its minist=E8re said that the crates had held nothing but school desks.

                > So you sold them rockets, we hear from Apia, and not only a few of them?

                --=20
                Press Office, who sold mortars to everybody and never told the ministry of it.
                --b
                Content-Type: text/html

                <p>The same in HTML</p>
                --b--
                --a
                Content-Type: text/plain; name=b.txt
                Content-Disposition: attachment; filename=b.txt

                What is attached is no part of it, however long the sentence that it holds may be.
                --a--
                """);

        assertThat(parts(draft))
                .containsExactly(
                        "headline: Tonga dément",
                        "body: " + TEXT,
                        "body: Its ministère said that the crates had held nothing but school desks.");
        assertThat(draft.title()).isEqualTo("Tonga dément");
        assertThat(draft.guid()).isEqualTo("<7@example.com>");
        assertThat(draft.published()).isEqualTo(Instant.parse("2026-03-04T03:06:07Z"));
    }

    @Test
    void aMessageOfHtmlAloneIsReadAsAPage() {
        String html = "<html><body><p>" + (TEXT + " ").repeat(3) + "</p><p>" + TEXT + "</p></body></html>";

        assertThat(parts(draft(HEAD + "Content-Type: text/html; charset=utf-8\n\n" + html)))
                .anyMatch(part -> part.startsWith("body: " + TEXT));
    }

    @Test
    void aMessageWithNoTextIsNoArticle() {
        assertThatObject(extract(HEAD + "Content-Type: image/png\n\nPNG"))
                .isInstanceOfSatisfying(Extraction.Rejected.class, rejected -> assertThat(rejected.reason())
                        .isEqualTo(Reason.NOT_AN_ARTICLE));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 10_000, 100_000})
    void partsInPartsWithoutEndAreNotFollowed(int levels) {
        StringBuilder nested = new StringBuilder(HEAD);
        for (int i = 0; i < levels; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }

        assertTooLarge(nested + "Content-Type: text/plain\n\n" + TEXT);
    }

    @Test
    void messagesInMessagesWithoutEndAreNotFollowed() {
        assertTooLarge(HEAD + "Content-Type: message/rfc822\n\n".repeat(10_000) + "\n" + TEXT);
    }

    @Test
    void noMorePartsAreTakenInThanAMessageHas() {
        assertTooLarge(
                HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(200_000) + "--b--\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Long: %s\n\n", "X-Many: 1\n%s\n"})
    void aHeaderWithoutEndIsRefused(String form) {
        String header = form.contains("Long") ? "y".repeat(10_000_000) : "X-Many: 1\n".repeat(500_000);

        assertThatObject(extract(HEAD + form.formatted(header) + TEXT))
                .isInstanceOfSatisfying(Extraction.Rejected.class, rejected -> assertThat(rejected.reason())
                        .isEqualTo(Reason.MALFORMED));
    }

    private static void assertTooLarge(String message) {
        assertThatObject(extract(message))
                .isInstanceOfSatisfying(Extraction.Rejected.class, rejected -> assertThat(rejected.reason())
                        .isEqualTo(Reason.TOO_LARGE));
    }

    private static List<String> parts(Draft draft) {
        return draft.parts().stream()
                .map(part -> part.kind().json() + ": " + part.text())
                .toList();
    }

    private static Draft draft(String message) {
        Extraction extraction = extract(message);
        assertThatObject(extraction).isInstanceOf(Extraction.Found.class);
        return ((Extraction.Found) extraction).draft();
    }

    private static Extraction extract(String message) {
        return new MailExtractor(new PageExtractor(), new PlainTextExtractor())
                .extract(RawDocument.of(
                        "a.eml",
                        message.getBytes(ISO_8859_1),
                        "message/rfc822",
                        Instant.parse("2026-05-05T00:00:00Z")));
    }
}
