package org.gainsay.deploy.command;

import java.util.function.Consumer;
import org.gainsay.deploy.poll.PollHealth;
import org.gainsay.deploy.poll.Polling;
import org.gainsay.deploy.run.ChainProcess;

/** Polling as a part of a process. */
final class PolledFeeds {

    private PolledFeeds() {}

    /** Polls until the chain stops, seen in its health and metrics. */
    static void start(Polling.Prepared prepared, ChainProcess chain, Consumer<Throwable> onFault) {
        Polling polling = prepared.start(chain.kafka(), onFault);
        chain.add("polling", polling::close);
        PollHealth health = new PollHealth(polling);
        chain.show(health::check, health);
    }
}
