package org.gainsay.deploy.folder;

import java.io.IOException;

/** The journal of a watched folder cannot be kept; the message says where it is and what to do. */
public final class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalException(String message, IOException cause) {
        super(message, cause);
    }
}
