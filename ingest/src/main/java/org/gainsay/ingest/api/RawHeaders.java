package org.gainsay.ingest.api;

/** The record headers of {@link IngestTopics#RAW}, UTF-8 text each; all are optional. */
public final class RawHeaders {

    /** MIME type as the source stated it, parameters included; it is checked against the bytes. */
    public static final String CONTENT_TYPE = "content-type";

    /** The address that the bytes came from, after redirects. */
    public static final String URL = "gainsay.url";

    /** The publisher's own identifier of the item. */
    public static final String GUID = "gainsay.guid";

    /** The publisher's name, as a feed states it. */
    public static final String PUBLISHER = "gainsay.publisher";

    /** When the publisher says that it appeared, ISO 8601. */
    public static final String PUBLISHED = "gainsay.published";

    /** When the publisher says that it last changed, ISO 8601. */
    public static final String UPDATED = "gainsay.updated";

    /** When it was fetched, ISO 8601, if long before it came here: out of an archive. It counts as its arrival. */
    public static final String FETCHED = "gainsay.fetched";

    /** The connector that fetched it and from where, such as {@code folder:/inbox} or a feed's address. */
    public static final String SOURCE = "gainsay.source";

    /** HTTP validators of the response, for a conditional request later. */
    public static final String ETAG = "etag";

    public static final String LAST_MODIFIED = "last-modified";

    /** {@code true} takes the article back; so does a null value. A connector sets it on HTTP 410. */
    public static final String WITHDRAWN = "gainsay.withdrawn";

    /** The sender's trace (W3C Trace Context); it goes on to all that comes of the record. */
    public static final String TRACEPARENT = CloudEventHeaders.TRACEPARENT;

    private RawHeaders() {}
}
