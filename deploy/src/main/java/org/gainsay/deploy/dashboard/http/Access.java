package org.gainsay.deploy.dashboard.http;

import java.util.Optional;
import org.gainsay.deploy.http.AccessToken;

/**
 * Who may read, and how often.
 *
 * @param token what readers must show; empty lets everybody read who reaches the server
 * @param perSecond requests to the API that each address may make a second; 0 sets no limit
 */
public record Access(Optional<AccessToken> token, int perSecond) {

    /** What a wall of open pages needs, and a careless script does not get past. */
    public static final int USUAL_PER_SECOND = 50;

    /** Everybody, at the usual rate. */
    public static final Access OPEN = new Access(Optional.empty(), USUAL_PER_SECOND);

    public Access {
        if (perSecond < 0) {
            throw new IllegalArgumentException("the rate limit must not be negative, was " + perSecond);
        }
    }
}
