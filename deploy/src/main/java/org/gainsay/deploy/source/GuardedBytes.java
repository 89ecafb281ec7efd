package org.gainsay.deploy.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/**
 * The bytes of a file for a reader that believes what they say: it gets no more of them at a time than it is allowed, and
 * is stopped when it goes on reading at the end, where it might stay for ever.
 */
final class GuardedBytes implements ReadableByteChannel {

    /** A reader may look twice whether there is more. */
    private static final int ENDS = 4;

    private final ReadableByteChannel channel;
    private long read;
    private long allowed = Long.MAX_VALUE;
    private int ends;

    GuardedBytes(ReadableByteChannel channel) {
        this.channel = channel;
    }

    /** From now on so many bytes, until more are allowed. */
    void allow(long bytes) {
        allowed = bytes;
    }

    /** Whether the reader has been told that there is no more. */
    boolean isAtEnd() {
        return ends > 0;
    }

    /** How many bytes have been read. */
    long count() {
        return read;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (allowed <= 0) {
            throw new IOException("a header is longer than any that is read");
        }
        int limit = target.limit();
        target.limit(target.position() + (int) Math.min(target.remaining(), allowed));
        try {
            int got = channel.read(target);
            if (got < 0) {
                if (++ends > ENDS) {
                    throw new EOFException("it ends in the middle");
                }
            } else {
                read += got;
                allowed -= got;
            }
            return got;
        } finally {
            target.limit(limit);
        }
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
