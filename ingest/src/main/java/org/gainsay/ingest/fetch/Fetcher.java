package org.gainsay.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Gets documents over HTTP within {@link FetchLimits}. For any number of threads.
 *
 * <p>Each hop of a redirect is checked anew, and the address that was checked is the one that is connected to. Cookies
 * and credentials are neither kept nor sent.
 */
public final class Fetcher implements AutoCloseable {

    private static final int GONE = 410;
    private static final int UNCHANGED = 304;
    private static final int MOST_LINKS = 20;
    private static final int LONGEST_LINK = 4000;

    private final FetchLimits limits;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "fetch-deadline");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * A fetcher with connections of its own.
     *
     * @param agent what it calls itself to servers: a name, and where to complain
     */
    public Fetcher(FetchLimits limits, String agent) {
        this(limits, agent, limits.inside() ? SystemDefaultDnsResolver.INSTANCE : new OutsideAddresses());
    }

    Fetcher(FetchLimits limits, String agent, DnsResolver resolver) {
        this.limits = limits;
        Timeout timeout = Timeout.of(limits.deadline());
        client = HttpClients.custom()
                .setUserAgent(agent)
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setResponseTimeout(timeout)
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /** Gets a document. */
    public Fetched fetch(String url) {
        long end = System.nanoTime() + limits.deadline().toNanos();
        String at = url;
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            Fetched fetched = request(at, null, null, end - System.nanoTime());
            if (!(fetched instanceof Fetched.Moved moved)) {
                return fetched;
            }
            at = moved.location();
        }
        return new Fetched.Failed(0, "more than " + limits.redirects() + " redirects", null);
    }

    /**
     * Makes one request for a document if it has changed, and follows no redirect: for a caller who must ask each host
     * for its leave.
     *
     * @param etag and {@code lastModified} of the answer before, if there was one
     */
    public Fetched request(String url, @Nullable String etag, @Nullable String lastModified) {
        return request(url, etag, lastModified, limits.deadline().toNanos());
    }

    private Fetched request(String url, @Nullable String etag, @Nullable String lastModified, long nanos) {
        URI address;
        try {
            address = webAddress(url);
        } catch (URISyntaxException e) {
            return new Fetched.Failed(0, "not a web address: " + e.getMessage(), null);
        }
        return get(address, etag, lastModified, nanos);
    }

    /**
     * Posts a form, and follows no redirect: those that would make a GET of it are failures.
     *
     * @param form URL-encoded
     */
    public Fetched post(String url, String form) {
        URI address;
        try {
            address = webAddress(url);
        } catch (URISyntaxException e) {
            return new Fetched.Failed(0, "not a web address: " + e.getMessage(), null);
        }
        HttpPost request = new HttpPost(address);
        request.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
        return exchange(address, request, limits.deadline().toNanos());
    }

    private static URI webAddress(String url) throws URISyntaxException {
        URI address = new URI(url.strip());
        String scheme = address.getScheme();
        boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        if (!web || address.getHost() == null) {
            throw new URISyntaxException(url, "only http and https addresses with a host are fetched");
        }
        if (address.getUserInfo() != null) {
            throw new URISyntaxException(address.getHost(), "an address with a name or password in it is not fetched");
        }
        return address;
    }

    private Fetched get(URI address, @Nullable String etag, @Nullable String lastModified, long nanos) {
        HttpGet request = new HttpGet(address);
        if (etag != null) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, etag);
        }
        if (lastModified != null) {
            request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, lastModified);
        }
        return exchange(address, request, nanos);
    }

    private Fetched exchange(URI address, HttpUriRequestBase request, long nanos) {
        // Timeouts of sockets start anew with each byte: only a clock beside the request ends a server that dawdles.
        ScheduledFuture<?> alarm = clock.schedule(request::abort, Math.max(0, nanos), TimeUnit.NANOSECONDS);
        try {
            return client.execute(request, response -> answer(address, request, response));
        } catch (OutsideAddresses.InsideException e) {
            return failed(0, String.valueOf(e.getMessage()), null);
        } catch (IOException e) {
            return failed(
                    0,
                    request.isAborted() ? "not done after " + limits.deadline().toSeconds() + " s" : "no answer: " + e,
                    null);
        } finally {
            alarm.cancel(false);
        }
    }

    private Fetched answer(URI address, HttpUriRequestBase request, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (status == GONE) {
            return new Fetched.Gone(address.toString());
        }
        if (status == UNCHANGED) {
            return new Fetched.Unchanged(address.toString());
        }
        String location = header(response, HttpHeaders.LOCATION);
        boolean keepsMethod = status == 307 || status == 308 || request instanceof HttpGet;
        if (status / 100 == 3 && location != null && keepsMethod) {
            return redirect(address, status, location);
        }
        if (status / 100 != 2) {
            return failed(status, "the server answered " + status, header(response, HttpHeaders.RETRY_AFTER));
        }
        byte[] bytes = body(request, response.getEntity());
        if (bytes.length > limits.bytes()) {
            return failed(status, "more than " + limits.bytes() + " bytes", null);
        }
        return new Fetched.Document(
                address.toString(),
                bytes,
                header(response, HttpHeaders.CONTENT_TYPE),
                header(response, HttpHeaders.ETAG),
                header(response, HttpHeaders.LAST_MODIFIED),
                links(response));
    }

    private static List<String> links(HttpMessage response) {
        return Arrays.stream(response.getHeaders("Link"))
                .map(Header::getValue)
                .filter(value -> value != null && value.length() <= LONGEST_LINK)
                .limit(MOST_LINKS)
                .toList();
    }

    private static Fetched redirect(URI address, int status, String location) {
        try {
            String target = address.resolve(new URI(location.strip())).toString();
            return new Fetched.Moved(address.toString(), target, status == 301 || status == 308);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return failed(status, "a redirect to what is no address", null);
        }
    }

    /** The body unpacked, or one byte more than is allowed. */
    private byte[] body(HttpUriRequestBase request, @Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        try (InputStream in = entity.getContent()) {
            byte[] bytes = in == null ? new byte[0] : in.readNBytes(limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                request.abort(); // or closing the stream would read the rest first
            }
            return bytes;
        }
    }

    private static Fetched failed(int status, String why, @Nullable String retryAfter) {
        return new Fetched.Failed(status, why, retryAfter);
    }

    private static @Nullable String header(HttpMessage message, String name) {
        Header header = message.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        client.close();
    }
}
