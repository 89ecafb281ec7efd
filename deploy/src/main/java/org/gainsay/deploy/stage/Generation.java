package org.gainsay.deploy.stage;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.aggregate.api.AggregateTopics;
import org.gainsay.enrich.api.EnrichTopics;
import org.gainsay.ingest.api.Topic;

/**
 * Which of the ledgers that were built one after the other: the names of its own topics and groups carry the number.
 *
 * @param number 1 for the first, which was never rebuilt
 */
public record Generation(int number) {

    /** What was never rebuilt. */
    public static final Generation FIRST = new Generation(1);

    /** A group or an internal topic of a stage of a later generation. */
    private static final Pattern STATE = Pattern.compile("gainsay-(?:aggregate|enrich)-g([0-9]{1,9})(?:-.*)?");

    /** A topic beside a published one. */
    private static final Pattern BESIDE = Pattern.compile("news\\..*\\.g([0-9]{1,9})");

    private static final Pattern INTERNAL = Pattern.compile(".*-(?:changelog|repartition)");

    public Generation {
        if (number < 1) {
            throw new IllegalArgumentException("a generation's number is at least 1, was " + number);
        }
    }

    /** Follows the application ids of its stages; empty for the first. */
    public String suffix() {
        return number == 1 ? "" : "-g" + number;
    }

    /** The group of a stage. */
    public String group(Stage stage) {
        return stage.applicationId() + suffix();
    }

    /** The topic that it writes beside the one of that name while it is built. */
    public String beside(String topic) {
        return topic + ".g" + number;
    }

    /** The same as a topic to be created. */
    public <V> Topic<String, V> beside(Topic<String, V> topic) {
        return new Topic<>(
                beside(topic.name()),
                topic.key(),
                topic.value(),
                topic.cleanup(),
                topic.partitions(),
                topic.settings(),
                topic.purpose());
    }

    /** The topics that may stand beside those of other generations while one is built. */
    public static List<Topic<String, ?>> published() {
        return Stream.<Topic<String, ?>>concat(Stream.of(EnrichTopics.EVENTS), AggregateTopics.ALL.stream())
                .toList();
    }

    /** Whether it is one of its topics that are only needed while it is built. */
    public boolean isBeside(String topic) {
        return number > 1 && published().stream().anyMatch(published -> topic.equals(beside(published.name())));
    }

    /** Whether it is a topic of its own state, a changelog or the one between the ledger's halves. */
    public boolean isState(String topic) {
        return topic.startsWith(group(Stage.AGGREGATE) + "-")
                && INTERNAL.matcher(topic).matches()
                && (number > 1 || !STATE.matcher(topic).matches());
    }

    /** The numbers that names of topics or groups carry, ascending; not that of the first, whose names carry none. */
    public static List<Generation> numbered(Collection<String> names) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String name : names) {
            for (Pattern pattern : List.of(STATE, BESIDE)) {
                Matcher named = pattern.matcher(name);
                if (named.matches() && Integer.parseInt(named.group(1)) > 1) {
                    numbers.add(Integer.parseInt(named.group(1)));
                }
            }
        }
        return numbers.stream().map(Generation::new).toList();
    }
}
