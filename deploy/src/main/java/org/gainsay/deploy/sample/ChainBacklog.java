package org.gainsay.deploy.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.gainsay.deploy.replay.Backlog;
import org.gainsay.deploy.stage.Stage;
import org.gainsay.deploy.topic.Deadline;
import org.gainsay.deploy.topic.TableReader;
import org.gainsay.enrich.api.EnrichTopics;
import org.gainsay.ingest.api.IngestTopics;

/**
 * Whether a record waits for a stage, on the topic that it reads or on one between its own parts.
 *
 * <p>A stage reads and writes in one transaction. What has left the topics that were asked first is therefore on one that is
 * asked later, as long as records go one way, which they do in the order of the stages.
 */
final class ChainBacklog {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Admin admin;
    private final TableReader reader;
    private final SortedMap<Stage, String> stages;

    /**
     * Asks with these clients.
     *
     * @param stages the stages that run, with their Kafka Streams application ids
     */
    ChainBacklog(Admin admin, TableReader reader, Map<Stage, String> stages) {
        this.admin = admin;
        this.reader = reader;
        this.stages = new TreeMap<>(stages);
    }

    /** Asked twice, since a stage's own parts are asked in no order: a record may have gone past the question. */
    boolean isEmpty() {
        for (int asked = 0; asked < 2; asked++) {
            if (waiting() > 0) {
                return false;
            }
        }
        return true;
    }

    private long waiting() {
        Deadline deadline = new Deadline(PATIENCE);
        Backlog backlog = new Backlog(admin, reader);
        Set<String> topics = deadline.get(
                admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
        long waiting = 0;
        for (Map.Entry<Stage, String> stage : stages.entrySet()) {
            String application = stage.getValue();
            List<String> read = new ArrayList<>(List.of(reads(stage.getKey())));
            topics.stream()
                    .filter(topic -> topic.startsWith(application + "-") && topic.endsWith("-repartition"))
                    .forEach(read::add);
            Map<String, TopicDescription> described =
                    deadline.get(admin.describeTopics(read).allTopicNames());
            List<TopicPartition> partitions = described.values().stream()
                    .flatMap(topic -> IntStream.range(0, topic.partitions().size())
                            .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                    .toList();
            waiting += backlog.waiting(application, reader.ends(partitions), deadline);
        }
        return waiting;
    }

    private static String reads(Stage stage) {
        return switch (stage) {
            case INGEST -> IngestTopics.RAW.name();
            case ENRICH -> IngestTopics.ARTICLES.name();
            case AGGREGATE -> EnrichTopics.EVENTS.name();
        };
    }
}
