package org.gainsay.deploy.chain;

import java.nio.file.Path;
import java.util.Map;

/** The chain in a process of its own, for tests that kill it. Words: the broker's address, the data folder. */
public final class ChainChild {

    private ChainChild() {}

    public static void main(String[] words) throws InterruptedException {
        Chains.start(Path.of(words[1]), Map.of("bootstrap.servers", words[0]));
        Thread.currentThread().join(); // until it is killed
    }
}
