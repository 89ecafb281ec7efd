package org.gainsay.ingest.api;

/**
 * The headers of every record that a stage writes about articles: CloudEvents 1.0 in the binary mode of its Kafka
 * binding, and the W3C trace. UTF-8 text each. {@link Origin} writes them.
 *
 * <p>Dead letters do not have them: they are the refused record with the headers that it came with, be it a CloudEvent
 * of another producer.
 */
public final class CloudEventHeaders {

    /** Always {@code 1.0}. */
    public static final String SPEC_VERSION = "ce_specversion";

    /**
     * Partition and offset of the stage's input that this comes from, and the record's key: {@code 3-1207/UY|SUPPLIER|CLAIM}.
     * In {@code news.events.v1} the analyser's version stands between: {@code 3-1207@2/9b2c…}. The same again when the
     * same input is processed again, and no other record of the topic has it. Of what a replay put there, the number of
     * the ledger stands between too: {@code 3-1207@g2/UY|SUPPLIER|CLAIM}.
     */
    public static final String ID = "ce_id";

    /** {@code /gainsay/} and the topic's name. */
    public static final String SOURCE = "ce_source";

    /** {@code org.gainsay.} and the topic's name. */
    public static final String TYPE = "ce_type";

    /** When the document arrived that this comes from: the record's timestamp, in ISO 8601. */
    public static final String TIME = "ce_time";

    /** The record's key: what the record is about. */
    public static final String SUBJECT = "ce_subject";

    /** The value's type; not there on a tombstone, which has no value. */
    public static final String CONTENT_TYPE = "content-type";

    /** The trace of the raw record that this comes from, last of all if there are several. */
    public static final String TRACEPARENT = "traceparent";

    private CloudEventHeaders() {}
}
