package org.gainsay.deploy.topic;

/**
 * What came of one topic.
 *
 * @param name its name
 * @param outcome whether it was there
 * @param partitions how many it has
 * @param replication replicas of each partition
 * @param purpose what it holds, in a sentence
 */
public record TopicState(String name, Outcome outcome, int partitions, int replication, String purpose) {

    /** Whether the topic was there before. */
    public enum Outcome {
        CREATED,
        VERIFIED,
        /** It was there, and settings were changed to what they must be. */
        ALTERED
    }
}
