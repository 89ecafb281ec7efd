package org.gainsay.ingest.office;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** What passes between the stage and a worker: blocks of bytes, each after its length. */
final class Frames {

    /** Longer than any document or answer; a length beyond it is noise on the line. */
    private static final int MAX_LENGTH = 64 * 1024 * 1024;

    private Frames() {}

    static void write(DataOutputStream out, byte[] frame) throws IOException {
        out.writeInt(frame.length);
        out.write(frame);
        out.flush();
    }

    static byte[] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_LENGTH) {
            throw new IOException("a frame of " + length + " bytes");
        }
        return in.readNBytes(length);
    }
}
