package org.gainsay.deploy.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.gainsay.deploy.stage.Generation;
import org.gainsay.deploy.stage.Stage;
import org.gainsay.deploy.topic.Deadline;

/**
 * What no ledger needs any more: the state of every generation but one, and what that one wrote beside the published
 * topics while it was built.
 *
 * @param topics their names, in order
 * @param groups their names, in order
 */
record Leftovers(List<String> topics, List<String> groups) {

    /** Finds them. */
    static Leftovers of(Admin admin, Generation inForce, Deadline deadline) {
        Set<String> topics = deadline.get(admin.listTopics().names());
        List<String> groups = deadline.get(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .toList();
        List<Generation> others = all(topics, groups).stream()
                .filter(generation -> !generation.equals(inForce))
                .toList();
        return new Leftovers(
                topics.stream()
                        .filter(topic -> inForce.isBeside(topic)
                                || others.stream().anyMatch(other -> other.isState(topic) || other.isBeside(topic)))
                        .sorted()
                        .toList(),
                groups.stream()
                        .filter(group -> owns(inForce, others, group))
                        .sorted()
                        .toList());
    }

    /** Enrich itself has no generations: it has one group, and one beside it while a generation is built. */
    private static boolean owns(Generation inForce, List<Generation> others, String group) {
        return (inForce.number() > 1 && group.equals(inForce.group(Stage.ENRICH)))
                || others.stream()
                        .anyMatch(other -> group.equals(other.group(Stage.AGGREGATE))
                                || (other.number() > 1 && group.equals(other.group(Stage.ENRICH))));
    }

    /** All of which anything is on the cluster; the first among them, of which nobody can tell. */
    private static List<Generation> all(Collection<String> topics, Collection<String> groups) {
        List<Generation> all = new ArrayList<>(List.of(Generation.FIRST));
        all.addAll(Generation.numbered(
                Stream.concat(topics.stream(), groups.stream()).toList()));
        return all;
    }

    /** A generation of which nothing is on the cluster. */
    static Generation unused(Admin admin, Generation inForce, Deadline deadline) {
        Set<String> topics = deadline.get(admin.listTopics().names());
        List<String> groups = deadline.get(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .toList();
        List<Generation> all = all(topics, groups);
        return new Generation(Math.max(inForce.number(), all.get(all.size() - 1).number()) + 1);
    }

    boolean isEmpty() {
        return topics.isEmpty() && groups.isEmpty();
    }

    /** Deletes them; groups first, which are refused while they have members. */
    void delete(Admin admin, Deadline deadline) {
        var unused = deadline.get(admin.deleteConsumerGroups(groups).all());
        var unusedToo = deadline.get(admin.deleteTopics(topics).all());
    }

    @Override
    public String toString() {
        return "topics " + topics + ", groups " + groups;
    }
}
