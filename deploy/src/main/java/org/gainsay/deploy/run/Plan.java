package org.gainsay.deploy.run;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.deploy.dashboard.http.Access;
import org.gainsay.deploy.http.AccessToken;
import org.gainsay.deploy.push.HubCallback;
import org.gainsay.deploy.stage.Stage;

/**
 * What one process is to do.
 *
 * @param stages which stages it runs; none for the dashboard alone
 * @param dashboard whether it serves the dashboard beside health and metrics
 * @param data where the broker's logs and the stages' state are kept
 * @param cluster client properties of a cluster; empty starts an embedded broker
 * @param kafkaPort the embedded broker's port; 0 takes a free one
 * @param web where to serve
 * @param threads stream threads of each stage
 * @param standbys warm copies of state stores on other instances
 * @param replication replicas of new topics; -1 takes the broker's default
 * @param push the token of those who may push documents; empty takes none
 * @param hubs where hubs deliver updates of feeds; empty subscribes to none
 * @param access who may read the dashboard
 */
public record Plan(
        Set<Stage> stages,
        boolean dashboard,
        Path data,
        Optional<Map<String, String>> cluster,
        int kafkaPort,
        WebAddress web,
        int threads,
        int standbys,
        short replication,
        Optional<AccessToken> push,
        Optional<HubCallback> hubs,
        Access access) {

    /**
     * Where the web server listens.
     *
     * @param host the address to bind
     * @param port 0 takes a free one
     */
    public record WebAddress(String host, int port) {}

    public Plan {
        stages = stages.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(stages));
        cluster = cluster.map(Map::copyOf);
    }

    /** The same, with the dashboard open to those whom this names. */
    public Plan withAccess(Access readers) {
        return new Plan(
                stages, dashboard, data, cluster, kafkaPort, web, threads, standbys, replication, push, hubs, readers);
    }

    /** The same, taking documents from those who have the token. */
    public Plan withPush(Optional<AccessToken> token) {
        return new Plan(
                stages, dashboard, data, cluster, kafkaPort, web, threads, standbys, replication, token, hubs, access);
    }

    /** The same, with a place where hubs deliver. */
    public Plan withHubs(Optional<HubCallback> callback) {
        return new Plan(
                stages,
                dashboard,
                data,
                cluster,
                kafkaPort,
                web,
                threads,
                standbys,
                replication,
                push,
                callback,
                access);
    }
}
