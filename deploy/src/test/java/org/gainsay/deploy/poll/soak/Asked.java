package org.gainsay.deploy.poll.soak;

import java.util.Objects;

/**
 * A request as the server saw it; times in epoch milliseconds.
 *
 * @param ended when the last byte of the answer was handed over, or the client was seen to be gone
 * @param broken whether the client broke it off
 * @param holdUntil when the site wants to be asked again; 0 if it does not say
 */
record Asked(String site, String path, long began, long ended, int status, boolean broken, long holdUntil) {

    Asked {
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(path, "path");
    }

    boolean isRobots() {
        return path.equals(Desk.ROBOTS);
    }
}
