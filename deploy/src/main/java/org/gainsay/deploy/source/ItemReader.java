package org.gainsay.deploy.source;

import java.io.IOException;

/** Told what is in a file, in its order: one document, or those of an mbox or a web archive. */
public interface ItemReader {

    /** A document; of one that is larger than the raw topic takes, the beginning. */
    void document(RawItem item);

    /** A record of a web archive with no document in it. */
    default void leftOut(LeftOut why) {}

    /**
     * A record of a web archive whose document cannot be read, while the archive goes on.
     *
     * @param where its offset in the file, and its address
     */
    void unreadable(String where, IOException why);

    /**
     * How far a web archive has been read, after each record.
     *
     * @param bytes of the file, of {@code size}
     */
    default void progress(long bytes, long size) {}
}
