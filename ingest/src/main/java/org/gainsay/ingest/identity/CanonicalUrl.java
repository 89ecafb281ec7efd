package org.gainsay.ingest.identity;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.ingest.text.DataLines;
import org.jspecify.annotations.Nullable;

/**
 * Writes an address in its one canonical form: scheme and host in lower case, default port and fragment gone, dots and
 * escapes resolved, query sorted, tracking parameters (a data file beside this class) gone.
 */
public final class CanonicalUrl {

    /** Longer ones are no addresses of articles; browsers and sitemaps stop here too. */
    private static final int MAX_LENGTH = 2048;

    private static final BasicURLNormalizer NORMALIZER = BasicURLNormalizer.newBuilder()
            .queryParamsToRemove(DataLines.of(CanonicalUrl.class, "tracking-parameters.txt"))
            .build();

    private CanonicalUrl() {}

    /** The canonical form, or nothing if it is no absolute http or https address. */
    public static Optional<String> of(@Nullable String url) {
        if (url == null || url.length() > MAX_LENGTH || !isWeb(url.strip())) {
            return Optional.empty();
        }
        String normalised = NORMALIZER.filter(url.strip());
        if (normalised == null || !isWeb(normalised) || host(normalised).isEmpty()) {
            return Optional.empty();
        }
        int fragment = normalised.indexOf('#');
        return Optional.of(fragment < 0 ? normalised : normalised.substring(0, fragment));
    }

    /**
     * The address of an article of which a page says one thing and the connection another.
     *
     * <p>A page may name its canonical address only within its own registrable domain: else any site could overwrite
     * the articles of another by claiming their addresses. A home page named as the canonical address of every article
     * is a common fault and is ignored as well.
     *
     * @param stated what the document says of itself
     * @param fetched where it came from, if that is known
     */
    public static Optional<String> choose(@Nullable String stated, @Nullable String fetched) {
        Optional<String> from = of(fetched);
        Optional<String> said = of(stated)
                .filter(url ->
                        !isHomePage(url) || from.map(CanonicalUrl::isHomePage).orElse(false));
        if (said.isPresent() && from.isPresent() && !site(said.get()).equals(site(from.get()))) {
            return from;
        }
        return said.isPresent() ? said : from;
    }

    /** Whether two addresses are of one registrable domain, or of one host that is in none. */
    public static boolean isSameSite(@Nullable String one, @Nullable String other) {
        Optional<String> first = of(one).flatMap(CanonicalUrl::site);
        return first.isPresent() && first.equals(of(other).flatMap(CanonicalUrl::site));
    }

    /** The host in lower case without a leading {@code www.}, or nothing if the address has none. */
    public static Optional<String> host(String url) {
        try {
            String host = new URI(url).getHost();
            if (host == null || host.isBlank()) {
                return Optional.empty();
            }
            String lower = host.toLowerCase(Locale.ROOT);
            return Optional.of(lower.startsWith("www.") ? lower.substring("www.".length()) : lower);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> site(String url) {
        return host(url).map(host -> {
            String registrable = EffectiveTldFinder.getAssignedDomain(host, true, true);
            return registrable == null ? host : registrable;
        });
    }

    private static boolean isHomePage(String url) {
        URI uri = URI.create(url);
        String path = uri.getRawPath();
        return (path == null || path.isEmpty() || "/".equals(path)) && uri.getRawQuery() == null;
    }

    private static boolean isWeb(String url) {
        return url.regionMatches(true, 0, "https://", 0, 8) || url.regionMatches(true, 0, "http://", 0, 7);
    }
}
