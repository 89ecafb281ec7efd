package org.gainsay.deploy.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.fetch.FetchLimits;
import org.gainsay.ingest.fetch.Fetched;
import org.gainsay.ingest.fetch.Fetcher;
import org.gainsay.ingest.poll.PolledItem;
import org.jspecify.annotations.Nullable;

/**
 * Fetches addresses, and makes an item of each: the answer as it is, its type and validators in the headers. An answer of
 * 410 withdraws.
 */
public final class WebItems implements AutoCloseable {

    private static final String AGENT = "gainsay";

    private final Fetcher fetcher;

    /**
     * Items from the web.
     *
     * @param inside whether addresses of this machine and of private networks may be reached
     */
    public WebItems(boolean inside) {
        fetcher = new Fetcher(FetchLimits.DEFAULT.withInside(inside), AGENT);
    }

    /** Whether a word is an address rather than a path. */
    public static boolean isAddress(String word) {
        return word.startsWith("http://") || word.startsWith("https://");
    }

    /**
     * Fetches.
     *
     * @throws IOException if there is no answer, or none but an error
     */
    public RawItem fetch(String address) throws IOException {
        Fetched fetched = fetcher.fetch(address);
        if (fetched instanceof Fetched.Document document) {
            return new RawItem(address, document.bytes(), headers(document, "send"));
        }
        if (fetched instanceof Fetched.Gone) {
            return withdrawal(address);
        }
        throw new IOException(fetched instanceof Fetched.Failed failed ? failed.why() : "no document");
    }

    /** An item of a feed, with what the feed states of it. */
    public static RawItem of(PolledItem polled) {
        if (!(polled.page() instanceof Fetched.Document document)) {
            return withdrawal(polled.key());
        }
        Map<String, String> headers = headers(document, polled.feed());
        if (!isAddress(polled.key())) {
            headers.remove(RawHeaders.URL); // it came with the feed: the feed's address is not its own
        }
        put(headers, RawHeaders.GUID, polled.guid());
        put(headers, RawHeaders.PUBLISHED, polled.published());
        put(headers, RawHeaders.UPDATED, polled.updated());
        return new RawItem(polled.key(), document.bytes(), headers);
    }

    private static RawItem withdrawal(String address) {
        return new RawItem(address, null, Map.of(RawHeaders.URL, address, RawHeaders.WITHDRAWN, "true"));
    }

    private static Map<String, String> headers(Fetched.Document document, String source) {
        Map<String, String> headers = new HashMap<>();
        headers.put(RawHeaders.SOURCE, source);
        headers.put(RawHeaders.URL, document.url());
        put(headers, RawHeaders.CONTENT_TYPE, document.contentType());
        put(headers, RawHeaders.ETAG, document.etag());
        put(headers, RawHeaders.LAST_MODIFIED, document.lastModified());
        return headers;
    }

    private static void put(Map<String, String> headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.put(name, value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        fetcher.close();
    }
}
