package org.gainsay.deploy.poll.soak;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds the requests that a site saw against what it allows. */
final class Politeness {

    /** A client that goes is not always seen to go at once. */
    private static final long LATE_NOTICE = 2_000;

    /** A poller that is asked to stop or killed may not have noted what it was told in its last moments. */
    private static final long LAST_MOMENTS = 10_000;

    private static final long AFTERWARDS = 2_000;

    /** Clocks are read in milliseconds. */
    private static final long ROUNDING = 2;

    private final long gap;
    private final Map<String, Long> delays;
    private final List<Long> takeovers;

    /**
     * What is allowed.
     *
     * @param gap the least time between an answer and the next request, in milliseconds
     * @param delays of sites whose robots.txt asks for more than that
     * @param takeovers when a process was started, had stopped or was killed
     */
    Politeness(long gap, Map<String, Long> delays, List<Long> takeovers) {
        this.gap = gap;
        this.delays = Map.copyOf(delays);
        this.takeovers = List.copyOf(takeovers);
    }

    /**
     * What was found.
     *
     * @param hurried requests that came too soon, in words
     * @param forgotten requests within a time of Retry-After that another process was told while it was dying
     */
    record Findings(List<String> hurried, List<String> forgotten) {}

    Findings judge(Collection<Asked> log) {
        Findings findings = new Findings(new ArrayList<>(), new ArrayList<>());
        log.stream().collect(Collectors.groupingBy(Asked::site)).forEach((site, requests) -> judge(requests, findings));
        log.stream()
                .filter(asked -> asked.path().startsWith(Story.FORBIDDEN) && asked.status() != 404)
                .forEach(asked -> findings.hurried().add(asked + " is forbidden by robots.txt"));
        return findings;
    }

    private void judge(List<Asked> requests, Findings findings) {
        long free = 0;
        long ended = 0;
        long held = 0;
        long heldSince = 0;
        for (Asked asked :
                requests.stream().sorted(Comparator.comparingLong(Asked::began)).toList()) {
            long need = asked.isRobots() ? gap : Math.max(gap, delays.getOrDefault(asked.site(), 0L));
            if (ended > 0 && asked.began() + ROUNDING < ended + need) {
                findings.hurried()
                        .add(asked + " came " + (asked.began() - ended) + " ms after the last answer, " + need
                                + " are asked for");
            }
            if (asked.began() + ROUNDING < held) {
                (isTakeover(heldSince) ? findings.forgotten() : findings.hurried())
                        .add(asked + " came " + (held - asked.began()) + " ms before the end of Retry-After");
            }
            free = asked.broken() ? Math.max(asked.began(), asked.ended() - LATE_NOTICE) : asked.ended();
            ended = Math.max(ended, free);
            if (asked.holdUntil() > held) {
                held = asked.holdUntil();
                heldSince = asked.began();
            }
        }
    }

    private boolean isTakeover(long told) {
        return takeovers.stream().anyMatch(time -> told >= time - LAST_MOMENTS && told <= time + AFTERWARDS);
    }
}
