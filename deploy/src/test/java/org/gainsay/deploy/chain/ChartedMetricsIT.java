package org.gainsay.deploy.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gainsay.deploy.dashboard.http.Access;
import org.gainsay.deploy.http.AccessToken;
import org.gainsay.deploy.poll.PollHealth;
import org.gainsay.deploy.poll.Polling;
import org.gainsay.deploy.run.ChainProcess;
import org.gainsay.deploy.run.Plan;
import org.gainsay.deploy.stage.Stage;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.poll.PollSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What alerts watch and boards draw is what a process of all parts really exposes. */
class ChartedMetricsIT {

    private static final Path OBSERVABILITY = Path.of("observability");
    private static final Pattern NAME = Pattern.compile("\\b(?:gainsay|jvm|process|system|kafka)_[a-z0-9_]+\\b");

    /** Labels may have a name that begins like a metric's; a series begins its line. */
    private static final Pattern SERIES = Pattern.compile("^" + NAME.pattern(), Pattern.MULTILINE);

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    @Test
    void everyMetricOfAlertsAndBoardsIsThereAndExplained() throws Exception {
        Set<String> charted = charted();
        assertThat(charted).hasSizeGreaterThan(20);
        try (KafkaUnderTest kafka = KafkaUnderTest.start(folder.resolve("kafka"));
                ChainProcess chain = Chains.start(plan(kafka.client()))) {
            Path feeds = Files.writeString(folder.resolve("feeds.txt"), "http://localhost:1/feed\n");
            Polling polling = Polling.prepare(new Polling.Settings(feeds, PollSettings.DEFAULT, true), told -> {})
                    .start(kafka.client(), fault -> {});
            chain.add("polling", polling::close);
            PollHealth health = new PollHealth(polling);
            chain.show(health::check, health);
            await().atMost(PATIENCE).until(chain::isReady);
            await().atMost(PATIENCE).until(() -> value(scrape(chain), "gainsay_dead_letters_followed") == 1);
            send(kafka.client(), "nothing", new byte[0]);
            send(
                    kafka.client(),
                    "a",
                    "Peru opens a dairy\n\nPeru sold drones to Chile.".getBytes(StandardCharsets.UTF_8));

            // Not all at one time: a delay is of the last half minute, and what is done again is counted again.
            Set<String> awaited = new TreeSet<>(Set.of(
                    "gainsay_dead_letters_total{reason=\"empty\",stage=\"ingest\"}",
                    "gainsay_dashboard_articles",
                    "gainsay_enrich_articles_total",
                    "gainsay_stage_delay_seconds{stage=\"aggregate\"}"));
            await().atMost(PATIENCE).untilAsserted(() -> {
                String scraped = scrape(chain);
                awaited.removeIf(series -> value(scraped, series) > 0);
                assertThat(awaited).as("still nought").isEmpty();
            });
            assertThat(value(scrape(chain), "gainsay_dead_letters_total{reason=\"empty\",stage=\"ingest\"}"))
                    .isEqualTo(1);
            assertThat(value(scrape(chain), "gainsay_dashboard_articles")).isEqualTo(1);
            // The pauses of the collector have no series before the first pause, and Kafka's come with a refresh.
            System.gc();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(without(charted, exposed(scrape(chain))))
                    .as("charted, not exposed")
                    .isEmpty());
            String scraped = scrape(chain);
            assertThat(without(ours(exposed(scraped)), explained(scraped)))
                    .as("exposed, not explained")
                    .isEmpty();
        }
    }

    private static Set<String> charted() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(OBSERVABILITY)) {
            for (Path file : files.filter(f -> f.toString().matches(".*(alerts\\.yml|\\.json)"))
                    .toList()) {
                NAME.matcher(Files.readString(file)).results().forEach(name -> names.add(name.group()));
            }
        }
        return names;
    }

    private static Set<String> exposed(String scraped) {
        return SERIES.matcher(scraped).results().map(result -> result.group()).collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> all, Set<String> known) {
        return all.stream().filter(name -> !known.contains(name)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> explained(String scraped) {
        return Pattern.compile("^# HELP (\\S+) \\S+", Pattern.MULTILINE)
                .matcher(scraped)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> ours(Set<String> names) {
        return names.stream().filter(name -> name.startsWith("gainsay_")).collect(Collectors.toSet());
    }

    private Plan plan(Map<String, String> client) {
        return new Plan(
                EnumSet.allOf(Stage.class),
                true,
                folder.resolve("data"),
                Optional.of(client),
                0,
                new Plan.WebAddress("127.0.0.1", 0),
                1,
                0,
                (short) -1,
                Optional.of(new AccessToken("0123456789abcdef")),
                Optional.empty(),
                Access.OPEN);
    }

    private static String scrape(ChainProcess chain) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(chain.url() + "metrics"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    /** The value of a series that is given as it is printed; not a number if it is not there. */
    private static double value(String scraped, String series) {
        return scraped.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static void send(Map<String, String> client, String key, byte[] value) throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(Map.copyOf(client), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(IngestTopics.RAW.name(), key, value))
                    .get();
        }
    }
}
