package org.gainsay.deploy.poll.soak;

import java.util.List;
import java.util.Objects;

/**
 * A page that appears, is corrected, and may be taken back; or a text that only its feed has.
 *
 * @param name by which it is found in whatever comes of it
 * @param site where it is, such as {@code http://127.0.1.1:4000}
 * @param path on that site
 * @param editions when each appears, in epoch milliseconds; the first one is its birth
 * @param gone when it is taken back; {@link #NEVER} if it is not
 * @param late whether the feed runs ahead of the site by {@link #LATENESS}
 * @param bare whether it has no page
 * @param byDate whether its feed tells of a correction by a date, else by the title
 */
record Story(
        String name,
        String site,
        String path,
        List<Long> editions,
        long gone,
        boolean late,
        boolean bare,
        boolean byDate) {

    static final long NEVER = Long.MAX_VALUE;
    static final long LATENESS = 45_000;

    /** Where robots.txt lets nobody in, on those sites that have such a place. */
    static final String FORBIDDEN = "/private/";

    Story {
        Objects.requireNonNull(name, "name");
        editions = List.copyOf(editions);
    }

    String url() {
        return site + path;
    }

    long born() {
        return editions.get(0);
    }

    /** The edition at a time, counted from 1; 0 before its birth. */
    int edition(long now) {
        return (int) editions.stream().filter(time -> time <= now).count();
    }

    /** How often what its feed says of it has changed until then. */
    int changes(long now) {
        return edition(now) + (gone <= now ? 1 : 0);
    }

    long lastChange(long now) {
        int edition = edition(now);
        return gone <= now ? gone : edition == 0 ? 0 : editions.get(edition - 1);
    }

    boolean isThere(long now) {
        return born() + (late ? LATENESS : 0) <= now;
    }

    String title(long now) {
        int changes = changes(now);
        return "Harvest report " + name + (byDate || changes < 2 ? "" : " (change " + changes + ")");
    }

    boolean isForbidden() {
        return path.startsWith(FORBIDDEN);
    }
}
