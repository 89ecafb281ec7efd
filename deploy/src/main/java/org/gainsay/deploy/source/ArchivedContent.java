package org.gainsay.deploy.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The content of an archived answer or file, and the fields that tell of it.
 *
 * @param status the HTTP status; 200 for a file
 * @param headers those of the answer, or of the record of a file
 * @param body transfer coding undone, content coding not
 */
record ArchivedContent(int status, MessageHeaders headers, InputStream body) {

    private static final int OK = 200;

    /** Servers refuse headers of more than a few KiB. */
    private static final int HEADER_BYTES = 256 * 1024;

    /** That of an HTTP response; null if the record holds the answer of another protocol. */
    static @Nullable ArchivedContent ofAnswer(WarcRecord record) throws IOException {
        if (!record.contentType().base().equals(MediaType.HTTP)) {
            return null;
        }
        Block block = new Block(record.body());
        HttpResponse answer = HttpResponse.parse(block);
        block.allowed = Long.MAX_VALUE;
        return new ArchivedContent(answer.status(), answer.headers(), new Stream(answer.body()));
    }

    /** That of a file. */
    static ArchivedContent ofFile(WarcRecord record) {
        return new ArchivedContent(OK, record.headers(), new Stream(record.body()));
    }

    boolean isOk() {
        return status == OK;
    }

    /** The block of a record, of which the parser of the HTTP header gets no more than a header may have. */
    private static final class Block implements LengthedBody.LengthedReadableByteChannel {

        private final MessageBody record;
        private final long size;
        private long position;
        private long allowed = HEADER_BYTES;

        Block(MessageBody record) throws IOException {
            this.record = record;
            this.size = record.size();
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (allowed <= 0) {
                throw new IOException("its HTTP header has more than " + HEADER_BYTES + " bytes");
            }
            int got = record.read(target);
            position += Math.max(0, got);
            allowed -= Math.max(0, got);
            return got;
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public boolean isOpen() {
            return record.isOpen();
        }

        @Override
        public void close() {
            // the archive closes the record
        }
    }

    /** A channel as a stream that waits for the next byte: channels may give none for now, which some streams take for the end. */
    private static final class Stream extends InputStream {

        private final ReadableByteChannel channel;

        Stream(ReadableByteChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            ByteBuffer room = ByteBuffer.wrap(target, offset, length);
            int got = 0;
            while (got == 0) {
                got = channel.read(room);
            }
            return got;
        }
    }
}
