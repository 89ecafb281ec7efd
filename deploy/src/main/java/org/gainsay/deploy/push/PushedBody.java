package org.gainsay.deploy.push;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** Reads the body of a request, no more of it and for no longer than is good. */
final class PushedBody {

    private static final int CHUNK = 64 * 1024;

    private PushedBody() {}

    /**
     * Reads to the end. A body of stated length takes up its own size, any other twice that for a moment.
     *
     * @param stated how many bytes come, as the server makes sure; negative if that is not known
     * @param most bytes that are taken
     * @param patience for all of it; a wait for a single byte is ended by the server
     * @param clock nanoseconds, as {@link System#nanoTime()} tells them
     */
    static byte[] read(InputStream in, long stated, int most, Duration patience, LongSupplier clock)
            throws RefusedException {
        long start = clock.getAsLong();
        byte[] body = new byte[(int) Math.min(most, stated < 0 ? CHUNK : stated)];
        int length = 0;
        try {
            while (true) {
                if (length == body.length) {
                    int next = in.read();
                    if (next < 0) {
                        return body;
                    }
                    body = Arrays.copyOf(body, larger(length, most));
                    body[length++] = (byte) next;
                } else {
                    int got = in.read(body, length, body.length - length);
                    if (got < 0) {
                        return Arrays.copyOf(body, length);
                    }
                    length += got;
                }
                if (clock.getAsLong() - start > patience.toNanos()) {
                    throw tooSlow(patience);
                }
            }
        } catch (IOException e) {
            throw new RefusedException(PushOutcome.TOO_SLOW, "the document did not come to its end");
        }
    }

    private static int larger(int length, int most) throws RefusedException {
        if (length >= most) {
            throw tooLarge(most);
        }
        return (int) Math.min(most, 2L * length + CHUNK);
    }

    static RefusedException tooLarge(int most) {
        return new RefusedException(
                PushOutcome.TOO_LARGE,
                "documents of " + most + " bytes are taken: send a smaller form of it, such as its text");
    }

    private static RefusedException tooSlow(Duration patience) {
        return new RefusedException(
                PushOutcome.TOO_SLOW, "the document did not come within " + patience.toSeconds() + " s");
    }
}
