package org.gainsay.deploy.poll;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.gainsay.deploy.push.Subscribers;
import org.gainsay.ingest.api.IngestTopics;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.poll.FeedList;
import org.gainsay.ingest.poll.PollSettings;
import org.gainsay.ingest.poll.Refusals;
import org.gainsay.ingest.poll.Tally;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the feeds of a file until it is closed, or stands by while another instance does.
 *
 * <p>One thread holds the poller and its consumer. Kafka being away is waited for; a fault of ours ends it.
 */
public final class Polling implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Polling.class);

    /** The most hosts that may be asked at the same time: each takes a thread. */
    public static final int MOST_HOSTS = 20;

    private static final String GROUP = "gainsay-poll";
    private static final Duration TICK = Duration.ofMillis(100);
    private static final long FILE_CHECK_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long CLOSE_MILLIS = 30_000;

    /**
     * What is polled, and how.
     *
     * @param feeds the file that lists the feeds
     * @param inside whether addresses of this machine and of private networks may be reached
     */
    public record Settings(Path feeds, PollSettings poll, boolean inside) {

        public Settings {
            Objects.requireNonNull(feeds, "feeds");
            Objects.requireNonNull(poll, "poll");
        }
    }

    private final Settings settings;
    private final Map<String, String> kafka;
    private final Consumer<String> tell;
    private final FeedFile file;
    private final Tally tally = new Tally();
    private final Thread thread;
    private FeedList list;
    private long fileChecked = System.nanoTime();
    private volatile boolean stopping;
    private volatile boolean joined;
    private volatile @Nullable Tenure tenure;
    private volatile @Nullable Throwable fault;

    private Polling(Settings settings, FeedFile file, FeedList list, Map<String, String> kafka, Consumer<String> tell) {
        this.settings = settings;
        this.kafka = Map.copyOf(kafka);
        this.tell = tell;
        this.file = file;
        this.list = list;
        this.thread = new Thread(this::run, "poll");
    }

    /** A file that was read, and whose feeds wait to be polled. */
    public static final class Prepared {

        private final Settings settings;
        private final FeedFile file;
        private final FeedList list;
        private final Consumer<String> tell;
        private final LiveSubscriptions subscriptions = new LiveSubscriptions();

        private Prepared(Settings settings, Consumer<String> tell) {
            this.settings = settings;
            this.tell = tell;
            this.file = new FeedFile(settings.feeds(), tell);
            this.list = file.first();
        }

        /** What the web server needs to know of subscriptions; empty if hubs have no address to deliver to. */
        public Optional<Subscribers> subscribers() {
            return settings.poll().callback() == null ? Optional.empty() : Optional.of(subscriptions);
        }

        /**
         * Starts.
         *
         * @param kafka client properties of a cluster that has the topics
         * @param onFault told the cause when it has ended by a fault; called on its thread
         */
        public Polling start(Map<String, String> kafka, Consumer<Throwable> onFault) {
            Polling polling = new Polling(settings, file, list, kafka, tell);
            polling.thread.setUncaughtExceptionHandler((thread, thrown) -> {
                log.error("polling ends by a fault", thrown);
                polling.fault = thrown;
                onFault.accept(thrown);
            });
            subscriptions.of(polling);
            polling.thread.start();
            return polling;
        }
    }

    /**
     * Reads the list of feeds, before anything else is started.
     *
     * @param tell told in words how it goes
     * @throws org.gainsay.deploy.config.ConfigurationException if it is missing or no list of feeds
     */
    public static Prepared prepare(Settings settings, Consumer<String> tell) {
        return new Prepared(settings, tell);
    }

    private void run() {
        Map<String, Object> group = Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                GROUP,
                ConsumerConfig.CLIENT_ID_CONFIG,
                GROUP,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                3_000,
                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                900_000);
        try (KafkaConsumer<String, byte[]> consumer = SourceTopic.consumer(kafka, group)) {
            consumer.subscribe(List.of(IngestTopics.SOURCES.name()), new Assignment());
            while (!stopping) {
                consumer.poll(TICK); // brings no record, since what is assigned is paused; but keeps the membership
                joined = joined || consumer.groupMetadata().generationId() >= 0;
                work(consumer);
            }
            endTenure();
        } finally {
            abandonTenure();
        }
    }

    private void work(KafkaConsumer<String, byte[]> consumer) {
        try {
            Tenure current = tenure;
            if (current == null && !consumer.assignment().isEmpty()) {
                current = begin(consumer);
            }
            if (current != null) {
                lookAtFile(current);
                current.turn();
                Exception lost = current.failure();
                if (lost != null) {
                    log.warn("the state of sources was not written ({}); going back to what is", lost.toString());
                    abandonTenure();
                }
            }
        } catch (RetriableException e) {
            log.warn("Kafka does not answer ({}); trying again", e.toString());
            abandonTenure();
        }
    }

    private Tenure begin(KafkaConsumer<String, byte[]> consumer) {
        consumer.resume(consumer.assignment());
        Collection<Source> written =
                SourceTopic.read(consumer, consumer.assignment()).values();
        consumer.pause(consumer.assignment());
        Tenure begun = Tenure.begin(settings, kafka, tally, written, list);
        tenure = begun;
        tell.accept("polling " + list.feeds().size() + " feeds of " + settings.feeds()
                + (written.isEmpty() ? "" : ", " + written.size() + " known from before"));
        return begun;
    }

    private void lookAtFile(Tenure current) {
        long now = System.nanoTime();
        if (now - fileChecked > FILE_CHECK_NANOS) {
            fileChecked = now;
            file.changed().ifPresent(changed -> {
                list = changed;
                current.list(changed);
                tell.accept(
                        settings.feeds() + " has changed: " + changed.feeds().size() + " feeds");
            });
        }
    }

    /** Another member of the group comes or goes. */
    private final class Assignment implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (partitions.isEmpty()) {
                tell.accept("another instance polls the feeds: standing by");
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            endTenure();
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            abandonTenure();
        }
    }

    private void endTenure() {
        Tenure current = tenure;
        tenure = null;
        if (current != null) {
            current.end();
        }
    }

    private void abandonTenure() {
        Tenure current = tenure;
        tenure = null;
        if (current != null) {
            current.abandon();
        }
    }

    @Nullable
    Tenure tenure() {
        return tenure;
    }

    /** What is known of the feeds, if this instance is the one that polls. */
    public List<Source> sources() {
        Tenure current = tenure;
        return current == null ? List.of() : current.sources();
    }

    /** How a source's items of the last day fared in ingest; nothing is known of them while another instance polls. */
    public Refusals.Share share(Source source) {
        Tenure current = tenure;
        return current == null
                ? new Refusals.Share(0, 0)
                : current.refusals().of(source, Clock.systemUTC().instant());
    }

    /** Whether this instance is the one that polls. */
    public boolean isPolling() {
        return tenure != null;
    }

    /** Whether it has a part in the group, be it to stand by. */
    public boolean isReady() {
        return joined && fault == null;
    }

    /** Why it has ended, or null while it goes on. */
    public @Nullable Throwable fault() {
        return fault;
    }

    /** What it has done. */
    public Tally tally() {
        return tally;
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
