package org.gainsay.deploy.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.gainsay.ingest.api.RawHeaders;

/**
 * Fetches one address that a person named, and makes an item of it: the answer as it is, its type and validators in the
 * headers. An answer of 410 withdraws.
 *
 * <p>It goes wherever it is told, inside addresses included: it is for people, not for addresses that come from feeds.
 */
public final class WebItems {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String AGENT = "gainsay";
    private static final int GONE = 410;

    private WebItems() {}

    /** Whether a word is an address rather than a path. */
    public static boolean isAddress(String word) {
        return word.startsWith("http://") || word.startsWith("https://");
    }

    /**
     * Fetches.
     *
     * @throws IOException if there is no answer, or none but an error
     */
    public static RawItem fetch(String address) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(TIMEOUT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpRequest request = HttpRequest.newBuilder(uri(address))
                .timeout(TIMEOUT)
                .header("User-Agent", AGENT)
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() == GONE) {
                return new RawItem(address, null, Map.of(RawHeaders.URL, address, RawHeaders.WITHDRAWN, "true"));
            }
            if (response.statusCode() != 200) {
                throw new IOException("the server answered " + response.statusCode());
            }
            return new RawItem(address, body.readNBytes(RawSender.MAX_BYTES + 1), headers(response));
        }
    }

    private static URI uri(String address) throws IOException {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new IOException("not an address: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> headers(HttpResponse<?> response) {
        Map<String, String> headers = new HashMap<>();
        headers.put(RawHeaders.SOURCE, "send");
        headers.put(RawHeaders.URL, response.uri().toString());
        response.headers().firstValue("content-type").ifPresent(v -> headers.put(RawHeaders.CONTENT_TYPE, v));
        response.headers().firstValue("etag").ifPresent(v -> headers.put(RawHeaders.ETAG, v));
        response.headers().firstValue("last-modified").ifPresent(v -> headers.put(RawHeaders.LAST_MODIFIED, v));
        return headers;
    }
}
