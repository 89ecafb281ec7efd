package org.gainsay.deploy.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.HexFormat;
import org.gainsay.ingest.deadletter.Cut;
import org.gainsay.ingest.deadletter.DeadLetterLimit;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds: all of it, or its beginning if the raw topic does not take all of it.
 *
 * @param bytes all, or the first
 * @param cut what the whole is, if these bytes are only its beginning
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, compared by nobody
record FileContent(byte[] bytes, @Nullable Cut cut) {

    /** A file that is larger is not read to its end for its digest: it would take minutes. */
    private static final long DIGESTED_BYTES = 1L << 30;

    static FileContent read(Path file) throws IOException {
        long size = Files.size(file);
        try (InputStream in = Files.newInputStream(file)) {
            return size > DIGESTED_BYTES
                    ? new FileContent(in.readNBytes(DeadLetterLimit.KEPT_BYTES), new Cut(size, null))
                    : read(in, DIGESTED_BYTES);
        }
    }

    /**
     * Reads a stream to its end.
     *
     * @throws IOException if it has more bytes than {@code most}
     */
    static FileContent read(InputStream stream, long most) throws IOException {
        DigestInputStream in = new DigestInputStream(stream, Cut.digest());
        byte[] bytes = in.readNBytes(RawSender.MAX_BYTES + 1);
        if (bytes.length <= RawSender.MAX_BYTES) {
            return new FileContent(bytes, null);
        }
        byte[] buffer = new byte[64 * 1024];
        long length = bytes.length;
        for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
            length += got;
            if (length > most) {
                throw new IOException("it has more than " + most + " bytes");
            }
        }
        String sha256 = HexFormat.of().formatHex(in.getMessageDigest().digest());
        return new FileContent(Arrays.copyOf(bytes, DeadLetterLimit.KEPT_BYTES), new Cut(length, sha256));
    }
}
