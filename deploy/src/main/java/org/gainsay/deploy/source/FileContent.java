package org.gainsay.deploy.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
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
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(RawSender.MAX_BYTES + 1);
            if (bytes.length <= RawSender.MAX_BYTES) {
                return new FileContent(bytes, null);
            }
        }
        return cut(file);
    }

    private static FileContent cut(Path file) throws IOException {
        long size = Files.size(file);
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Cut.digest())) {
            byte[] head = in.readNBytes(DeadLetterLimit.KEPT_BYTES);
            if (size > DIGESTED_BYTES) {
                return new FileContent(head, new Cut(size, null));
            }
            long length = head.length + in.transferTo(OutputStream.nullOutputStream());
            String sha256 = HexFormat.of().formatHex(in.getMessageDigest().digest());
            return new FileContent(head, new Cut(length, sha256));
        }
    }
}
