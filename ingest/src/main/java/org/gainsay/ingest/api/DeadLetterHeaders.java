package org.gainsay.ingest.api;

/**
 * The record headers of {@link IngestTopics#DEAD_LETTERS}; key, value and the original headers stay as they
 * were, as far as they fit.
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

    /** The stage that refused: {@code source} (a connector), {@code ingest}, {@code enrich} or {@code
     * aggregate}. */
    public static final String STAGE = "gainsay.stage";

    /**
     * Which parts of a record too large for a dead letter are only their beginning: {@code value}, {@code key}, {@code
     * headers}, with blanks between; not there if all of it is kept.
     */
    public static final String CUT = "gainsay.cut";

    /** With {@link #CUT}: how many bytes the whole value has. */
    public static final String LENGTH = "gainsay.length";

    /** With {@link #CUT}: SHA-256 of the whole value in hexadecimal digits; not there if it has more than 1 GiB. */
    public static final String SHA_256 = "gainsay.sha256";

    private DeadLetterHeaders() {}
}
