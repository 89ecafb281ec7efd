package org.gainsay.deploy.topic;

/**
 * A topic that exists, but not as the chain needs it.
 *
 * @param topic its name
 * @param setting the Kafka name of what differs, such as {@code cleanup.policy}, or {@code partitions}
 * @param expected what the chain needs
 * @param found what the cluster has
 * @param fix what to do about it, a command where there is one
 */
public record Mismatch(String topic, String setting, String expected, String found, String fix) {

    static final String PARTITIONS = "partitions";

    @Override
    public String toString() {
        return "topic " + topic + ": " + setting + " must be " + expected + ", found " + found + "; " + fix;
    }
}
