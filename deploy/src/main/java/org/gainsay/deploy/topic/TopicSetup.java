package org.gainsay.deploy.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.gainsay.deploy.topic.TopicState.Outcome;
import org.gainsay.ingest.api.Topic;

/**
 * Creates the topics that are missing, verifies those that are there, and returns when all of them can be written.
 *
 * <p>It never repartitions: keys would move to other partitions and an article's revisions lose their order.
 */
public final class TopicSetup {

    private final Admin admin;
    private final Options options;

    /**
     * How topics are set up.
     *
     * @param replication replicas of a new topic; -1 takes the broker's default
     * @param alter whether settings that differ are changed instead of refused
     * @param timeout how long to wait for the cluster
     */
    public record Options(short replication, boolean alter, Duration timeout) {

        /** The broker's default for replicas, nothing altered, a minute's patience. */
        public static final Options DEFAULT = new Options((short) -1, false, Duration.ofMinutes(1));

        public Options {
            if (replication != -1 && replication < 1) {
                throw new IllegalArgumentException("replication must be at least 1, was " + replication);
            }
        }
    }

    public TopicSetup(Admin admin, Options options) {
        this.admin = admin;
        this.options = options;
    }

    /**
     * Brings the cluster to what the topics say.
     *
     * @return what came of each, in the order given
     * @throws TopicMismatchException if topics are there that differ; nothing is created then
     * @throws ClusterUnavailableException if the cluster does not answer in time
     */
    public List<TopicState> ensure(List<Topic<?, ?>> topics) {
        Deadline deadline = new Deadline(options.timeout());
        Set<String> present = deadline.get(admin.listTopics().names());
        List<Topic<?, ?>> old =
                topics.stream().filter(t -> present.contains(t.name())).toList();
        Set<String> altered = verify(old, deadline);
        create(topics.stream().filter(t -> !present.contains(t.name())).toList(), deadline);
        Map<String, TopicDescription> described = new LeaderWait(admin, deadline).await(names(topics));
        return topics.stream()
                .map(t -> state(t, got(described, t.name()), present.contains(t.name()), altered.contains(t.name())))
                .toList();
    }

    private static TopicState state(Topic<?, ?> topic, TopicDescription found, boolean present, boolean altered) {
        Outcome outcome = altered ? Outcome.ALTERED : present ? Outcome.VERIFIED : Outcome.CREATED;
        int replication = found.partitions().get(0).replicas().size();
        return new TopicState(topic.name(), outcome, found.partitions().size(), replication, topic.purpose());
    }

    private Set<String> verify(List<Topic<?, ?>> topics, Deadline deadline) {
        if (topics.isEmpty()) {
            return Set.of();
        }
        List<Mismatch> mismatches = mismatches(topics, deadline);
        boolean onlySettings = mismatches.stream().noneMatch(m -> m.setting().equals(Mismatch.PARTITIONS));
        if (options.alter() && onlySettings) {
            Set<String> altered = alter(mismatches, deadline);
            awaitSettings(topics, deadline);
            return altered;
        }
        if (!mismatches.isEmpty()) {
            throw new TopicMismatchException(mismatches);
        }
        return Set.of();
    }

    /** The controller has the new settings before the broker that is asked: whoever looks now would find the old ones. */
    private void awaitSettings(List<Topic<?, ?>> topics, Deadline deadline) {
        for (List<Mismatch> left = mismatches(topics, deadline); !left.isEmpty(); left = mismatches(topics, deadline)) {
            if (deadline.hasPassed()) {
                throw deadline.unavailable(new TopicMismatchException(left));
            }
            LeaderWait.pause();
        }
    }

    private List<Mismatch> mismatches(List<Topic<?, ?>> topics, Deadline deadline) {
        Map<String, TopicDescription> described =
                deadline.get(admin.describeTopics(names(topics)).allTopicNames());
        List<ConfigResource> resources =
                topics.stream().map(t -> resource(t.name())).toList();
        Map<ConfigResource, Config> configs =
                deadline.get(admin.describeConfigs(resources).all());
        List<Mismatch> mismatches = new ArrayList<>();
        for (Topic<?, ?> topic : topics) {
            mismatches.addAll(partitionMismatch(topic, got(described, topic.name())));
            mismatches.addAll(settingMismatches(topic, got(configs, resource(topic.name()))));
        }
        return mismatches;
    }

    private static List<Mismatch> partitionMismatch(Topic<?, ?> topic, TopicDescription found) {
        int partitions = found.partitions().size();
        return partitions == topic.partitions()
                ? List.of()
                : List.of(new Mismatch(
                        topic.name(),
                        Mismatch.PARTITIONS,
                        Integer.toString(topic.partitions()),
                        Integer.toString(partitions),
                        "partitions of a keyed topic cannot be changed in place: if its records can go, delete it "
                                + "(kafka-topics.sh --delete --topic " + topic.name() + ") and call gainsay topics"));
    }

    private static List<Mismatch> settingMismatches(Topic<?, ?> topic, Config config) {
        return settings(topic).entrySet().stream()
                .filter(e -> !e.getValue().equals(value(config, e.getKey())))
                .map(e -> new Mismatch(
                        topic.name(),
                        e.getKey(),
                        e.getValue(),
                        value(config, e.getKey()),
                        "gainsay topics --alter sets it"))
                .toList();
    }

    private static String value(Config config, String setting) {
        ConfigEntry entry = config.get(setting);
        return entry == null || entry.value() == null ? "nothing" : entry.value();
    }

    private Set<String> alter(List<Mismatch> mismatches, Deadline deadline) {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = mismatches.stream()
                .collect(Collectors.groupingBy(
                        m -> resource(m.topic()),
                        LinkedHashMap::new,
                        Collectors.mapping(TopicSetup::set, Collectors.toCollection(ArrayList::new))));
        deadline.get(admin.incrementalAlterConfigs(changes).all());
        return mismatches.stream().map(Mismatch::topic).collect(Collectors.toSet());
    }

    private static AlterConfigOp set(Mismatch mismatch) {
        return new AlterConfigOp(new ConfigEntry(mismatch.setting(), mismatch.expected()), AlterConfigOp.OpType.SET);
    }

    private void create(List<Topic<?, ?>> topics, Deadline deadline) {
        List<NewTopic> wanted = topics.stream()
                .map(t -> new NewTopic(t.name(), t.partitions(), options.replication()).configs(settings(t)))
                .toList();
        admin.createTopics(wanted).values().values().forEach(future -> {
            try {
                deadline.get(future);
            } catch (TopicExistsException e) {
                // Another process of the chain, started at the same time, was quicker: as good as ours.
            }
        });
    }

    /** A cluster that answered for all of the names has each of them. */
    private static <K, V> V got(Map<K, V> answers, K name) {
        return Objects.requireNonNull(answers.get(name), () -> "no answer for " + name);
    }

    private static Map<String, String> settings(Topic<?, ?> topic) {
        Map<String, String> settings = new TreeMap<>(topic.settings());
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, topic.cleanup().setting());
        return settings;
    }

    private static List<String> names(List<Topic<?, ?>> topics) {
        return topics.stream().<String>map(Topic::name).toList();
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
