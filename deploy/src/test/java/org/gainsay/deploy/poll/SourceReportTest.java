package org.gainsay.deploy.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.api.Source.Seen;
import org.gainsay.ingest.poll.Refusals;
import org.junit.jupiter.api.Test;

class SourceReportTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String FEED = "https://paper.example/feed";

    private final List<Seen> seen = IntStream.range(0, 24)
            .mapToObj(item -> new Seen("" + item, "d", NOW.getEpochSecond()))
            .toList();
    private final Source source = Source.fresh(FEED, FEED, NOW).withItems(List.of(), seen);

    @Test
    void secretsOfItsAddressAreMaskedAndNothingElseIs() {
        String feed = "https://ada:quill@paper.example/feed?cat=5&token=t0k";
        Source secret = Source.fresh(feed, feed, NOW).withTrouble(NOW, feed + ": no answer");

        SourceReport report = SourceReport.of(secret, null, NOW);

        assertThat(report.url()).isEqualTo("https://***@paper.example/feed?cat=5&token=***");
        assertThat(report.lastError()).isEqualTo("https://***@paper.example/feed?cat=5&token=***: no answer");
        assertThat(secret.url()).isEqualTo(feed);
    }

    @Test
    void aShareThatIsNotKnownIsNotToldAsNone() {
        assertThat(SourceReport.of(source, new Refusals(), NOW).emptyBodyRate()).isZero();

        SourceReport unknown = SourceReport.of(source, null, NOW);
        assertThat(unknown.emptyBodyRate()).isNull();
        assertThat(unknown.itemsAnHour()).isEqualTo(1.0);
    }
}
