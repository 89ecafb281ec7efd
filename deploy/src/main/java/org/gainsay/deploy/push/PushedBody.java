package org.gainsay.deploy.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Reads the body of a request, no more of it and for no longer than is good. */
final class PushedBody {

    private static final int CHUNK = 64 * 1024;

    private PushedBody() {}

    /**
     * Reads to the end.
     *
     * @param most bytes that are taken
     * @param patience for all of it; a wait for a single byte is ended by the server
     * @param clock nanoseconds, as {@link System#nanoTime()} tells them
     */
    static byte[] read(InputStream in, int most, Duration patience, LongSupplier clock) throws RefusedException {
        long start = clock.getAsLong();
        ByteArrayOutputStream body = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        try {
            for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
                if (body.size() + got > most) {
                    throw tooLarge(most);
                }
                if (clock.getAsLong() - start > patience.toNanos()) {
                    throw tooSlow(patience);
                }
                body.write(chunk, 0, got);
            }
        } catch (IOException e) {
            throw new RefusedException(PushOutcome.TOO_SLOW, "the document did not come to its end");
        }
        return body.toByteArray();
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
