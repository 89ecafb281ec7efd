package org.gainsay.deploy.source;

import java.io.IOException;

/** What a record of a web archive comes to. */
sealed interface Archived {

    /** A document as the server sent it, unpacked. */
    record Document(RawItem item) implements Archived {}

    /** Nothing for the raw topic. */
    record Nothing(LeftOut why) implements Archived {}

    /** A document that cannot be read. */
    record Unreadable(IOException why) implements Archived {}
}
