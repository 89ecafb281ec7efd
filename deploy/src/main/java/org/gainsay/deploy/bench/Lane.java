package org.gainsay.deploy.bench;

import java.util.List;
import org.apache.kafka.streams.Topology;
import org.gainsay.deploy.stage.Stage;

/**
 * What is measured: a topology, and what it reads and writes.
 *
 * @param name for the table
 * @param stage whose settings it runs with
 * @param suffix behind the stage's application id, so that each has a group and state of its own
 * @param topology what runs
 * @param reads the topic that it reads
 * @param between topics between its parts, by what follows the application id
 * @param out the topics whose records are waited for
 */
record Lane(
        String name,
        Stage stage,
        String suffix,
        Topology topology,
        String reads,
        List<String> between,
        List<String> out) {

    Lane {
        between = List.copyOf(between);
        out = List.copyOf(out);
    }

    String applicationId() {
        return stage.applicationId() + suffix;
    }
}
