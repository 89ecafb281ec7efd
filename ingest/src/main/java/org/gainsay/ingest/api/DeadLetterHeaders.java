package org.gainsay.ingest.api;

/**
 * The record headers of {@link IngestTopics#DEAD_LETTERS}; key, value and the original headers stay as they were.
 *
 * <p>The names under {@code __streams.errors} are those that Kafka Streams writes itself (KIP-1034), so that its dead
 * letters and ours read alike.
 */
public final class DeadLetterHeaders {

    /** Class of the failure. */
    public static final String EXCEPTION = "__streams.errors.exception";

    /** What was wrong and what to do about it, in words. */
    public static final String MESSAGE = "__streams.errors.message";

    /** The topic that the record came from. */
    public static final String TOPIC = "__streams.errors.topic";

    public static final String PARTITION = "__streams.errors.partition";

    public static final String OFFSET = "__streams.errors.offset";

    /** A stable code to filter by, such as {@code encrypted} or {@code too-large}. */
    public static final String REASON = "gainsay.reason";

    /** The stage that refused: {@code ingest}, {@code enrich} or {@code aggregate}. */
    public static final String STAGE = "gainsay.stage";

    private DeadLetterHeaders() {}
}
