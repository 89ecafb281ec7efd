package org.gainsay.ingest.poll;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gainsay.ingest.fetch.Fetched;
import org.jspecify.annotations.Nullable;

/**
 * What a site's robots.txt allows us (RFC 9309).
 *
 * <p>A site without one allows everything; one whose robots.txt cannot be had because the site is in trouble is left
 * alone for a while.
 *
 * @param rules by crawler-commons
 * @param trouble why there are none, or null
 * @param until when it is to be asked again
 */
record RobotRules(BaseRobotRules rules, @Nullable String trouble, Instant until) {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration RETRIED = Duration.ofMinutes(10);

    /** What follows needs not be read, by the standard. */
    private static final int MOST_BYTES = 512 * 1024;

    private static final int TOO_MANY_REQUESTS = 429;

    /** A longer one is kept to all the same. */
    private static final long LONGEST_DELAY_MS = Duration.ofDays(1).toMillis();

    /**
     * Reads the answer.
     *
     * @param agent the first word of it is the name to look for
     * @param url where robots.txt was asked for
     */
    static RobotRules of(Fetched answer, String agent, String url, Instant now) {
        if (answer instanceof Fetched.Document document) {
            SimpleRobotRulesParser parser = new SimpleRobotRulesParser(LONGEST_DELAY_MS, 0);
            byte[] bytes = document.bytes();
            byte[] read = bytes.length <= MOST_BYTES ? bytes : Arrays.copyOf(bytes, MOST_BYTES);
            BaseRobotRules rules = parser.parseContent(url, read, "text/plain", List.of(name(agent)));
            return new RobotRules(rules, null, now.plus(KEPT));
        }
        if (answer instanceof Fetched.Failed failed && isTrouble(failed.status())) {
            return new RobotRules(
                    new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
                    "robots.txt cannot be had: " + failed.why(),
                    now.plus(RETRIED));
        }
        return new RobotRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), null, now.plus(KEPT));
    }

    private static boolean isTrouble(int status) {
        return status / 100 != 4 || status == TOO_MANY_REQUESTS;
    }

    /** Robots are named by a word, without a version. */
    private static String name(String agent) {
        return agent.strip().split("[\\s/]", 2)[0].toLowerCase(Locale.ROOT);
    }

    boolean allows(String url) {
        return rules.isAllowed(url);
    }

    /** The time between two requests that the site asks for; zero if it does not. */
    Duration delay() {
        long delay = rules.getCrawlDelay();
        return delay == BaseRobotRules.UNSET_CRAWL_DELAY || delay < 0 ? Duration.ZERO : Duration.ofMillis(delay);
    }
}
