package org.gainsay.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.aggregate.Says.says;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gainsay.aggregate.api.ActorEvidence;
import org.gainsay.aggregate.api.AggregateTopics;
import org.gainsay.aggregate.api.Answer;
import org.gainsay.aggregate.api.Citation;
import org.gainsay.aggregate.api.Dispute;
import org.gainsay.aggregate.api.Tally;
import org.gainsay.aggregate.stream.Entries;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.ingest.api.CloudEventHeaders;
import org.gainsay.ingest.api.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AggregateTopologyTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String OTHER_TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

    private final LedgerDriver ledger = new LedgerDriver();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void countsTheSentenceOfAWireForEachPaperButAsOneStatement() {
        ledger.put(says("a").in("Herald").at(MONDAY.toString()).claim("R sent mortars", "US", "RU", "SY", "artillery"));
        ledger.put(says("b").in("Courier").copyOf("a").claim("R sent mortars", "US", "RU", "SY", "artillery"));

        Tally twice = new Tally(2, 1, 2, 2, 1, 0, 0, 0, MONDAY, TUESDAY);
        assertThat(ledger.get(AggregateTopics.ACTOR_COUNTS, "RU|SUPPLIER|CLAIM").tally())
                .isEqualTo(twice);
        assertThat(ledger.get(AggregateTopics.ACTOR_COUNTS, "US|SOURCE|CLAIM").tally())
                .isEqualTo(twice);
        assertThat(ledger.get(AggregateTopics.EQUIPMENT_COUNTS, "artillery|CLAIM")
                        .tally())
                .isEqualTo(twice);
        assertThat(ledger.get(AggregateTopics.ACTOR_DAILY_COUNTS, "RU|SUPPLIER|CLAIM|2026-03-02")
                        .tally())
                .isEqualTo(new Tally(1, 1, 1, 1, 0, 0, 0, 0, MONDAY, MONDAY));
        assertThat(ledger.get(AggregateTopics.EQUIPMENT_DAILY_COUNTS, "artillery|CLAIM|2026-03-03")
                        .tally())
                .isEqualTo(new Tally(1, 1, 1, 1, 1, 0, 0, 0, TUESDAY, TUESDAY));
    }

    @Test
    void laterRevisionReplacesEarlierCounts() {
        ledger.put(says("a").claim("R sent mortars", "US", "RU", "SY", "artillery"));
        ledger.put(says("a").revised("2026-03-04T00:00:00Z").claim("C sent mortars", "US", "CN", "SY", "artillery"));

        assertThat(ledger.json(AggregateTopics.ACTOR_COUNTS))
                .containsOnlyKeys("US|SOURCE|CLAIM", "CN|SUPPLIER|CLAIM", "SY|RECIPIENT|CLAIM");
        assertThat(ledger.json(AggregateTopics.DISPUTES)).containsOnlyKeys("CN|SY|artillery");
    }

    @Test
    void withdrawalTakesEverythingBack() {
        ledger.put(says("a").claim("R sent mortars", "US", "RU", "SY", "artillery"));
        ledger.withdraw("a");

        assertThat(ledger.json()).isEmpty();
    }

    @Test
    void lateOlderRevisionChangesNothing() {
        ledger.put(says("a").revised("2026-03-04T00:00:00Z").claim("C sent mortars", "US", "CN", "SY", "artillery"));
        var before = ledger.json();
        ledger.put(says("a").claim("R sent mortars", "US", "RU", "SY", "artillery"));

        assertThat(ledger.json()).isEqualTo(before);
    }

    /** A difference here is a migration of state: see the file's history for how the last one was done. */
    @Test
    void looksAsApproved() throws IOException {
        String approved;
        try (InputStream file = AggregateTopologyTest.class.getResourceAsStream("topology.txt")) {
            approved = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(AggregateTopology.topology().describe().toString()).isEqualTo(approved);
    }

    @Test
    void changedPublisherTimeOrCopyMovesAllCounts() {
        ledger.put(says("a").in("Herald").copyOf("x").claim("R sent mortars", "US", "RU", "SY", "artillery"));
        ledger.put(
                says("a").in("Courier").at(MONDAY.toString()).claim("R sent mortars", "US", "RU", "SY", "artillery"));

        assertThat(ledger.json())
                .isEqualTo(Recounted.json(List.of(says("a")
                        .in("Courier")
                        .at(MONDAY.toString())
                        .claim("R sent mortars", "US", "RU", "SY", "artillery")
                        .events())));
        assertThat(ledger.json(AggregateTopics.ACTOR_DAILY_COUNTS))
                .containsKey("RU|SUPPLIER|CLAIM|2026-03-02")
                .doesNotContainKey("RU|SUPPLIER|CLAIM|2026-03-03");
    }

    @Test
    void otherAnalyserWithTheSameEventsSendsNothing() {
        ledger.put(says("a").analyser("1").claim("R sent mortars", "US", "RU", "SY", "artillery"));
        ledger.json();
        ledger.put(says("a").analyser("2").claim("R sent mortars", "US", "RU", "SY", "artillery"));

        AggregateTopics.ALL.forEach(topic -> assertThat(ledger.driver()
                        .createOutputTopic(topic.name(), new StringDeserializer(), new StringDeserializer())
                        .isEmpty())
                .isTrue());
    }

    @Test
    void disputeShowsWhoClaimsWhoDeniesAndHowSoon() {
        ledger.put(says("a").at("2026-03-02T09:00:00Z").claim("R sent S mortars", "US", "RU", "SY", "artillery"));
        ledger.put(says("b").at("2026-03-03T10:00:00Z").denial("R denied it", "RU", "RU", "SY", "artillery"));

        Dispute dispute = ledger.get(AggregateTopics.DISPUTES, "RU|SY|artillery");
        assertThat(dispute.state()).isEqualTo(Dispute.State.DISPUTED);
        assertThat(dispute.secondsToDenial()).isEqualTo(25 * 3600L);
        assertThat(dispute.claimsBySource()).containsExactly(Map.entry("US", 1L));
        assertThat(dispute.denialsBySource()).containsExactly(Map.entry("RU", 1L));
        assertThat(dispute.denialsByKind()).containsExactly(Map.entry(DenialKind.REJECT, 1L));
        assertThat(dispute.latestDenials()).extracting(Citation::text).containsExactly("R denied it");
        assertThat(dispute.answers()).containsExactly(new Answer("b", 0, "a", 0, Answer.Why.LATEST_BEFORE, 25 * 3600L));
    }

    @Test
    void denialAnswersTheClaimsOfItsArticleAndIsToldAnewWhenTheyChange() {
        ledger.put(says("a")
                .claim("R sent S mortars", "US", "RU", "SY", "artillery")
                .claim("R sent mortars", "UN", "RU", "", "artillery")
                .denial("R denied it", "RU", "RU", "SY", "artillery"));
        assertThat(ledger.get(AggregateTopics.DISPUTES, "RU|SY|artillery").answers())
                .containsExactly(
                        new Answer("a", 2, "a", 0, Answer.Why.SAME_ARTICLE, 0),
                        new Answer("a", 2, "a", 1, Answer.Why.SAME_ARTICLE, 0));

        ledger.put(says("a")
                .revised("2026-03-03T11:00:00Z")
                .claim("R sent S mortars", "US", "RU", "SY", "artillery")
                .claim("C sent mortars", "UN", "CN", "", "artillery")
                .denial("R denied it", "RU", "RU", "SY", "artillery"));
        assertThat(ledger.get(AggregateTopics.DISPUTES, "RU|SY|artillery").answers())
                .containsExactly(new Answer("a", 2, "a", 0, Answer.Why.SAME_ARTICLE, 0));
    }

    @Test
    void admissionByAPartyOutweighsItsDenial() {
        ledger.put(says("a").denial("R denied it", "RU", "RU", "SY", "artillery"));
        assertThat(ledger.get(AggregateTopics.DISPUTES, "RU|SY|artillery").state())
                .isEqualTo(Dispute.State.DENIED_ONLY);
        ledger.put(says("b").claim("R said it had sent a few", "RU", "RU", "SY", "artillery"));

        Dispute dispute = ledger.get(AggregateTopics.DISPUTES, "RU|SY|artillery");
        assertThat(dispute.state()).isEqualTo(Dispute.State.ADMITTED);
        assertThat(dispute.admissionsBy()).containsExactly(Map.entry("RU", 1L));
    }

    @Test
    void evidenceOfTheLatestArticleComesBackWhenALaterOneIsWithdrawn() {
        for (int i = 10; i < 22; i++) {
            ledger.put(
                    says("a" + i).at("2026-03-03T" + i + ":00:00Z").claim("No. " + i, "US", "RU", "SY", "artillery"));
        }
        assertThat(ledger.get(AggregateTopics.ACTOR_EVIDENCE, "RU|SUPPLIER|CLAIM")
                        .citations())
                .extracting(Citation::text)
                .startsWith("No. 21", "No. 20")
                .endsWith("No. 12")
                .hasSize(ActorEvidence.MOST);
        ledger.withdraw("a20");

        assertThat(ledger.get(AggregateTopics.ACTOR_EVIDENCE, "RU|SUPPLIER|CLAIM")
                        .citations())
                .extracting(Citation::text)
                .startsWith("No. 21", "No. 19")
                .endsWith("No. 11")
                .hasSize(ActorEvidence.MOST);
    }

    @Test
    void finerEquipmentCountsForItsParentsOnce() {
        ledger.put(says("a").claim("Many missiles", "US", "RU", "SY", "missiles/ballistic", "missiles/cruise"));

        assertThat(ledger.json(AggregateTopics.EQUIPMENT_COUNTS))
                .containsOnlyKeys("missiles|CLAIM", "missiles/ballistic|CLAIM", "missiles/cruise|CLAIM");
        assertThat(ledger.get(AggregateTopics.EQUIPMENT_COUNTS, "missiles|CLAIM")
                        .tally()
                        .mentions())
                .isEqualTo(1);
        assertThat(ledger.json(AggregateTopics.DISPUTES)).containsOnlyKeys("RU|SY|missiles");
    }

    @Test
    void longArticleIsCountedInFullAndCitedInPart() {
        Says many = says("a");
        for (int i = 0; i < 2_000; i++) {
            many.claim("Sentence " + i, "US", "RU", "SY", "artillery");
        }
        ledger.put(many);

        assertThat(ledger.get(AggregateTopics.ACTOR_COUNTS, "RU|SUPPLIER|CLAIM")
                        .tally()
                        .statements())
                .isEqualTo(2_000);
        ledger.withdraw("a");
        assertThat(ledger.json()).isEmpty();
    }

    @Test
    void idWithABarIsNotTwoIds() {
        ledger.put(says("a").claim("One", "x|SUPPLIER", "x", "", "drones"));

        assertThat(ledger.json(AggregateTopics.ACTOR_COUNTS))
                .containsOnlyKeys("x%7CSUPPLIER|SOURCE|CLAIM", "x|SUPPLIER|CLAIM");
        assertThat(ledger.get(AggregateTopics.ACTOR_COUNTS, "x%7CSUPPLIER|SOURCE|CLAIM")
                        .actor())
                .isEqualTo("x|SUPPLIER");
    }

    @Test
    void countsStaleRevisionsAndWithdrawals() {
        ledger.put(says("a").revised("2026-03-04T00:00:00Z").claim("C sent mortars", "US", "CN", "SY", "artillery"));
        ledger.put(says("a").claim("R sent mortars", "US", "RU", "SY", "artillery"));
        ledger.withdraw("a");
        ledger.withdraw("never seen");

        assertThat(total("added")).isEqualTo(1);
        assertThat(total("stale")).isEqualTo(1);
        assertThat(total("withdrawn")).isEqualTo(1);
        assertThat(total("revised")).isZero();
    }

    private double total(String operation) {
        return ledger.driver().metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(operation + "-total")
                        && metric.getKey().group().contains(Entries.METRICS))
                .mapToDouble(metric -> (double) metric.getValue().metricValue())
                .sum();
    }

    @Test
    void aValueIsACloudEventInTheTraceOfTheArticleThatChangedIt() {
        ledger.put(says("a").claim("R sent mortars", "US", "RU", "SY", "artillery"), TRACE);
        ledger.put(says("b").claim("R sent more mortars", "US", "RU", "SY", "artillery"), OTHER_TRACE);
        ledger.withdraw("a");
        ledger.withdraw("b");

        List<Map<String, String>> headers = headers(AggregateTopics.DISPUTES);
        assertThat(headers.get(0))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        CloudEventHeaders.SPEC_VERSION, "1.0",
                        CloudEventHeaders.ID, "0-0/RU|SY|artillery",
                        CloudEventHeaders.SOURCE, "/gainsay/news.disputes.v1",
                        CloudEventHeaders.TYPE, "org.gainsay.news.disputes.v1",
                        CloudEventHeaders.SUBJECT, "RU|SY|artillery",
                        CloudEventHeaders.TIME, "2026-03-03T10:00:07Z",
                        CloudEventHeaders.CONTENT_TYPE, "application/json",
                        CloudEventHeaders.TRACEPARENT, TRACE));
        assertThat(headers)
                .extracting(values -> values.get(CloudEventHeaders.ID))
                .containsExactly(
                        "0-0/RU|SY|artillery", "0-1/RU|SY|artillery", "0-2/RU|SY|artillery", "0-3/RU|SY|artillery");
        assertThat(headers.get(1)).containsEntry(CloudEventHeaders.TRACEPARENT, OTHER_TRACE);
        assertThat(headers.get(2)).doesNotContainKey(CloudEventHeaders.TRACEPARENT);
        assertThat(headers.get(3)).doesNotContainKey(CloudEventHeaders.CONTENT_TYPE);
    }

    private List<Map<String, String>> headers(Topic<?, ?> topic) {
        return ledger
                .driver()
                .createOutputTopic(topic.name(), new StringDeserializer(), new StringDeserializer())
                .readRecordsToList()
                .stream()
                .map(record -> {
                    Map<String, String> texts = new TreeMap<>();
                    record.headers()
                            .forEach(header ->
                                    texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
                    return texts;
                })
                .toList();
    }
}
