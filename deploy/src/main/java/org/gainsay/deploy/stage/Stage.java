package org.gainsay.deploy.stage;

import java.util.Locale;

/** The stages, in the data's order. */
public enum Stage {
    /** Raw documents to articles. */
    INGEST,
    /** Articles to events. */
    ENRICH,
    /** Events to counts and disputes. */
    AGGREGATE;

    /** The name on the command line and in the headers of dead letters. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Kafka Streams application id of the first {@link Generation}. */
    public String applicationId() {
        return "gainsay-" + label();
    }
}
