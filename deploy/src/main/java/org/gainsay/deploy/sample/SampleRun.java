package org.gainsay.deploy.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.gainsay.aggregate.api.AggregateTopics;
import org.gainsay.deploy.run.ChainProcess;
import org.gainsay.deploy.run.Progress;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.deploy.source.RawSender;
import org.gainsay.deploy.stage.RunningStage;
import org.gainsay.deploy.topic.TableReader;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.enrich.api.EnrichTopics;
import org.gainsay.enrich.api.EventType;
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.Topic;

/** Sends the samples through a running chain, tells how it goes, and knows when the last count has settled. */
public final class SampleRun {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    /** So long nothing has come before it is asked whether all is through. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(2);

    private final ChainProcess chain;
    private final Progress progress;
    private final int sent;
    private final List<SampleReport.DeadLetter> deadLetters = new ArrayList<>();
    private long lag = Long.MAX_VALUE;
    private final Map<String, String> digests = new HashMap<>();
    private long articles;
    private long current;
    private long withdrawn;
    private long read;
    private long claims;
    private long denials;
    private long lastChange = System.nanoTime();
    private long lastReport = System.nanoTime();

    private SampleRun(ChainProcess chain, Progress progress, int sent) {
        this.chain = chain;
        this.progress = progress;
        this.sent = sent;
    }

    /**
     * Feeds all samples and returns when they are through.
     *
     * @param stopped asked again and again; true gives up, and the report is of what was done until then
     */
    public static SampleReport feed(ChainProcess chain, Progress progress, BooleanSupplier stopped) {
        List<RawItem> samples = Samples.all();
        SampleRun run = new SampleRun(chain, progress, samples.size());
        List<String> followed = Stream.<Topic<?, ?>>concat(
                        Stream.of(IngestTopics.ARTICLES, EnrichTopics.EVENTS, IngestTopics.DEAD_LETTERS),
                        AggregateTopics.ALL.stream())
                .<String>map(Topic::name)
                .toList();
        try (TopicTail tail = TopicTail.fromNow(chain.kafka(), followed);
                Admin admin = Admin.create(Map.copyOf(chain.kafka()));
                TableReader reader = new TableReader(chain.kafka())) {
            RawLag lag = new RawLag(admin);
            ChainBacklog backlog = new ChainBacklog(
                    admin,
                    reader,
                    chain.stages().stream()
                            .collect(Collectors.toMap(RunningStage::stage, RunningStage::applicationId)));
            run.send(samples);
            progress.say(samples.size() + " sample documents sent");
            while (!run.isThrough(tail, backlog) && !stopped.getAsBoolean()) {
                if (tail.poll(PATIENCE, run::see) > 0) {
                    run.lastChange = System.nanoTime();
                }
                if (run.lag > 0) {
                    run.lag = lag.now();
                    run.lastChange = System.nanoTime();
                }
                run.reportNowAndThen();
            }
        }
        return run.report();
    }

    private void send(List<RawItem> samples) {
        List<Exception> failures = new ArrayList<>();
        try (RawSender sender = new RawSender(chain.kafka())) {
            samples.forEach(sample -> sender.send(sample, (item, failure) -> {
                if (failure != null) {
                    failures.add(failure);
                }
            }));
            sender.flush();
        }
        if (!failures.isEmpty()) {
            throw new KafkaException("the samples could not be sent", failures.get(0));
        }
    }

    /**
     * All was taken in, no stage has anything left to read, and what the last one said was read. Silence alone is no end: on
     * a busy machine a stage may rest for long, and a poll may bring nothing of what is there.
     */
    private boolean isThrough(TopicTail tail, ChainBacklog backlog) {
        return lag == 0 && System.nanoTime() - lastChange >= QUIET.toNanos() && backlog.isEmpty() && tail.isAtEnd();
    }

    private void see(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(IngestTopics.DEAD_LETTERS.name())) {
            deadLetters.add(new SampleReport.DeadLetter(
                    record.key() == null ? "" : new String(record.key(), UTF_8),
                    header(record, DeadLetterHeaders.REASON),
                    header(record, DeadLetterHeaders.MESSAGE)));
        } else if (record.topic().equals(IngestTopics.ARTICLES.name())) {
            articles++;
            seeArticle(record);
        } else if (record.topic().equals(EnrichTopics.EVENTS.name())) {
            read++;
            ArticleEvents events =
                    EnrichTopics.EVENTS.value().deserializer().deserialize(record.topic(), record.value());
            if (events != null) {
                claims += count(events, EventType.CLAIM);
                denials += count(events, EventType.DENIAL);
            }
        }
    }

    /** An article that comes again in the same revision has only been marked otherwise as a copy. */
    private void seeArticle(ConsumerRecord<byte[], byte[]> record) {
        String id = new String(record.key(), UTF_8);
        if (record.value() == null) {
            withdrawn++;
            digests.remove(id);
            return;
        }
        String digest = IngestTopics.ARTICLES
                .value()
                .deserializer()
                .deserialize(record.topic(), record.value())
                .digest();
        if (!digest.equals(digests.put(id, digest))) {
            current++;
        }
    }

    private static long count(ArticleEvents events, EventType type) {
        return events.events().stream().filter(e -> e.type() == type).count();
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    private void reportNowAndThen() {
        if (System.nanoTime() - lastReport < BETWEEN_REPORTS.toNanos()) {
            return;
        }
        lastReport = System.nanoTime();
        progress.say((sent - Math.min(lag, sent)) + " of " + sent + " documents taken in, " + read + " of " + articles
                + " articles read, " + claims + " claims and " + denials + " denials found");
    }

    private SampleReport report() {
        return new SampleReport(
                new Fates(sent, current, withdrawn, deadLetters.size()),
                claims,
                denials,
                List.copyOf(deadLetters),
                Standings.read(chain.kafka()));
    }
}
