package org.gainsay.deploy.command;

import org.gainsay.deploy.config.ConfigurationException;

/** The heap that the parser's models need: with less they fail to load, and blame their own file. */
final class ParserHeap {

    /** Loading fails at -Xmx1500m, of which the virtual machine reports some 1450 MB, and works from some 1650 MB on. */
    private static final long NEEDED_BYTES = 1_500L * 1024 * 1024;

    private ParserHeap() {}

    /**
     * Refuses to load in vain.
     *
     * @throws ConfigurationException if the virtual machine may not take enough memory; the message says how to give more
     */
    static void check(long maxBytes) {
        if (maxBytes < NEEDED_BYTES) {
            throw new ConfigurationException("the parser's models need a heap of 2 GB, and this process may take "
                    + maxBytes / (1024 * 1024)
                    + " MB: set GAINSAY_JAVA_OPTS=-Xmx2g, or give the machine or container more"
                    + " memory");
        }
    }
}
