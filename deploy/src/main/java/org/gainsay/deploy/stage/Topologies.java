package org.gainsay.deploy.stage;

import org.apache.kafka.streams.Topology;

/** Where the stages' topologies come from; loading one may take a while. */
@FunctionalInterface
public interface Topologies {

    Topology of(Stage stage);
}
