package org.gainsay.deploy.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainsay.deploy.config.ConfigurationException;
import org.gainsay.deploy.poll.Polling;
import org.gainsay.deploy.push.HubCallback;
import org.gainsay.deploy.source.WebItems;
import org.gainsay.ingest.poll.PollSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which feeds are polled, and how. */
final class PollOptions {

    @Option(
            names = "--feeds",
            paramLabel = "FILE",
            description = "Poll the feeds that this file lists: OPML, or an address a line; it is read again when it"
                    + " changes.")
    @Nullable
    private Path feeds;

    @Option(
            names = "--poll-shortest",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "The least time between two polls of a feed (default: ${DEFAULT-VALUE}).")
    private long shortest;

    @Option(
            names = "--poll-longest",
            paramLabel = "SECONDS",
            defaultValue = "3600",
            description = "The most, for a feed that publishes little or fails (default: ${DEFAULT-VALUE}).")
    private long longest;

    @Option(
            names = "--host-gap",
            paramLabel = "SECONDS",
            defaultValue = "2",
            description = "The least time between two requests to a host; its robots.txt may ask for more"
                    + " (default: ${DEFAULT-VALUE}).")
    private long gap;

    @Option(
            names = "--poll-hosts",
            paramLabel = "N",
            defaultValue = "8",
            description = "The most hosts that are asked at the same time (default: ${DEFAULT-VALUE}).")
    private int hosts;

    @Option(
            names = "--agent",
            paramLabel = "TEXT",
            defaultValue = "gainsay",
            description = "What the poller calls itself to servers, such as \"examplebot (news@paper.example)\"; its"
                    + " first word is looked for in robots.txt (default: ${DEFAULT-VALUE}).")
    private String agent = "gainsay";

    @Option(
            names = "--allow-private",
            description = "Fetch feeds and pages at addresses of this machine and of private networks too.")
    private boolean inside;

    @Option(
            names = "--websub-callback",
            paramLabel = "URL",
            description = "The public address that leads to /websub on this process's web server, such as"
                    + " https://news.example/websub: feeds that name a hub are subscribed to there, and polled less"
                    + " often (W3C WebSub). Without it none is.")
    @Nullable
    private String callback;

    @Option(
            names = "--websub-sha1",
            description = "Take updates that a hub has signed with SHA-1 too, as older hubs do.")
    private boolean weak;

    boolean isAsked() {
        return feeds != null;
    }

    /**
     * What is to be polled.
     *
     * @throws ConfigurationException naming all that is wrong
     */
    Polling.Settings settings() {
        List<String> problems = new ArrayList<>();
        if (feeds == null) {
            problems.add("--feeds FILE is missing: name a file that lists the feeds, OPML or an address a line");
        }
        if (shortest < 1) {
            problems.add("--poll-shortest must be at least 1, was " + shortest);
        }
        if (longest < shortest) {
            problems.add("--poll-longest (" + longest + ") must not be less than --poll-shortest (" + shortest + ")");
        }
        if (gap < 0) {
            problems.add("--host-gap must not be negative, was " + gap);
        }
        if (hosts < 1 || hosts > Polling.MOST_HOSTS) {
            problems.add("--poll-hosts must be from 1 to " + Polling.MOST_HOSTS + ", was " + hosts);
        }
        if (agent.isBlank()) {
            problems.add("--agent must not be blank: servers want to know who asks");
        }
        String address = callback == null ? null : callback.strip().replaceFirst("/+$", "");
        if (address != null && (!WebItems.isAddress(address) || address.matches(".*[?#].*"))) {
            problems.add("--websub-callback must be an http or https address without ? and #, was " + callback);
        }
        if (address == null && weak) {
            problems.add("--websub-sha1 says how hubs may sign; --websub-callback URL is missing");
        }
        if (feeds == null || !problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        PollSettings poll = new PollSettings(
                Duration.ofSeconds(shortest), Duration.ofSeconds(longest), Duration.ofSeconds(gap), hosts, agent);
        return new Polling.Settings(feeds, poll.withCallback(address), inside);
    }

    /** Where hubs reach the feeds' subscriptions. */
    Optional<HubCallback> callback(Polling.Prepared prepared) {
        return prepared.subscribers().map(subscribers -> new HubCallback(subscribers, weak));
    }
}
