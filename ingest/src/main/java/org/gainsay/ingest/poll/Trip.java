package org.gainsay.ingest.poll;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.gainsay.ingest.identity.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/**
 * A way to a document that is to be gone, redirect by redirect.
 *
 * @param url where it is now
 * @param source on whose behalf
 * @param kind what is fetched
 * @param form what is posted there; null to get what is there
 * @param hops redirects so far
 * @param permanent whether all of them were
 * @param then told the end of it
 */
record Trip(
        URI url,
        String source,
        Kind kind,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String form,
        int hops,
        boolean permanent,
        Consumer<Arrival> then) {

    enum Kind {
        ROBOTS,
        FEED,
        PAGE,
        HUB
    }

    Trip {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(then, "then");
    }

    /** A web address that can be asked for; illegal characters, which are common in feeds, are escaped. */
    static Optional<URI> address(String url) {
        return parse(url).or(() -> CanonicalUrl.of(url).flatMap(Trip::parse));
    }

    private static Optional<URI> parse(String url) {
        try {
            URI uri = new URI(url.strip());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The host whose patience is at stake, whatever the port. */
    String host() {
        return url.getHost().toLowerCase(Locale.ROOT);
    }

    /** What one robots.txt speaks for. */
    String origin() {
        return (url.getScheme() + "://" + url.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    Trip to(URI next, boolean forGood) {
        return new Trip(next, source, kind, etag, lastModified, form, hops + 1, permanent && forGood, then);
    }
}
