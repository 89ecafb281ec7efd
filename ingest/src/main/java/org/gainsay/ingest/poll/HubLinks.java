package org.gainsay.ingest.poll;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gainsay.ingest.feed.Feed;
import org.gainsay.ingest.fetch.Fetched;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of where to subscribe to it: in the HTTP header {@code Link} (RFC 8288), else in the feed itself
 * (WebSub, 4).
 *
 * @param hub address of the first hub that it names; null if it names none
 * @param self the address that hubs know the feed by; null if it does not say
 */
record HubLinks(@Nullable String hub, @Nullable String self) {

    private static final int LONGEST = 2000;

    static HubLinks of(Fetched.Document document, Feed feed) {
        String hub = linked(document.links(), "hub");
        String self = linked(document.links(), "self");
        return new HubLinks(
                address(Objects.requireNonNullElse(hub, Objects.requireNonNullElse(feed.hub(), "")), document.url()),
                address(Objects.requireNonNullElse(self, Objects.requireNonNullElse(feed.self(), "")), document.url()));
    }

    private static @Nullable String address(String reference, String base) {
        if (reference.isBlank() || reference.length() > LONGEST) {
            return null;
        }
        try {
            String absolute = new URI(base).resolve(new URI(reference.strip())).toString();
            return Trip.address(absolute).isPresent() ? absolute : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String linked(List<String> headers, String relation) {
        for (String header : headers) {
            int at = header.indexOf('<');
            while (at >= 0) {
                int close = header.indexOf('>', at);
                if (close < 0) {
                    break;
                }
                int end = endOfLink(header, close);
                if (relations(header.substring(close + 1, end)).contains(relation)) {
                    return header.substring(at + 1, close);
                }
                at = header.indexOf('<', end);
            }
        }
        return null;
    }

    /** The comma after a link's parameters, or the header's end. */
    private static int endOfLink(String header, int from) {
        boolean quoted = false;
        for (int at = from; at < header.length(); at++) {
            char c = header.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                return at;
            }
        }
        return header.length();
    }

    private static List<String> relations(String parameters) {
        for (String parameter : parameters.split(";", -1)) {
            int equals = parameter.indexOf('=');
            if (equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase("rel")) {
                String value = parameter.substring(equals + 1).replace('"', ' ').strip();
                return List.of(value.toLowerCase(Locale.ROOT).split("\\s+", -1));
            }
        }
        return List.of();
    }
}
