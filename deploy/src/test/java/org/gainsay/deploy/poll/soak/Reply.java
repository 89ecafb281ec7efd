package org.gainsay.deploy.poll.soak;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An answer.
 *
 * @param manner how it is given
 * @param millis how long that takes, if it takes long
 * @param holdUntil when the site wants to be asked again, in epoch milliseconds; 0 if it does not say
 */
@SuppressWarnings("ArrayRecordComponent") // written out, compared by nobody
record Reply(int status, Map<String, String> headers, byte[] body, Manner manner, long millis, long holdUntil) {

    enum Manner {
        WHOLE,
        STALL,
        DRIBBLE,
        RESET,
        LIE
    }

    Reply {
        Objects.requireNonNull(body, "body");
        headers = new LinkedHashMap<>(headers);
    }

    static Reply of(int status) {
        return new Reply(status, Map.of(), new byte[0], Manner.WHOLE, 0, 0);
    }

    static Reply moved(String location) {
        return of(301).with("Location", location);
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body, manner, millis, holdUntil);
    }

    Reply in(Manner changed, long time) {
        return new Reply(status, headers, body, changed, time, holdUntil);
    }

    Reply holding(long until) {
        return new Reply(status, headers, body, manner, millis, until);
    }
}
