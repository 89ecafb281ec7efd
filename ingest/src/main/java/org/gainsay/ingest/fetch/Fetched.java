package org.gainsay.ingest.fetch;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of fetching an address. */
public sealed interface Fetched {

    /**
     * An answer with a document.
     *
     * @param url where it came from in the end, after redirects
     * @param bytes unpacked, as sent otherwise
     * @param etag and {@code lastModified} the validators for asking again, as the server wrote them
     * @param links the headers {@code Link}, as the server wrote them; bounded
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, compared by nobody
    record Document(
            String url,
            byte[] bytes,
            @Nullable String contentType,
            @Nullable String etag,
            @Nullable String lastModified,
            List<String> links)
            implements Fetched {
        public Document {
            Objects.requireNonNull(url, "url");
            Objects.requireNonNull(bytes, "bytes");
            links = List.copyOf(links);
        }

        /** An answer without links. */
        public Document(
                String url,
                byte[] bytes,
                @Nullable String contentType,
                @Nullable String etag,
                @Nullable String lastModified) {
            this(url, bytes, contentType, etag, lastModified, List.of());
        }
    }

    /** The publisher has taken it away for good (HTTP 410). */
    record Gone(String url) implements Fetched {
        public Gone {
            Objects.requireNonNull(url, "url");
        }
    }

    /** Unchanged since the validators were given (HTTP 304). */
    record Unchanged(String url) implements Fetched {
        public Unchanged {
            Objects.requireNonNull(url, "url");
        }
    }

    /**
     * It is elsewhere; only {@link Fetcher#request} says so.
     *
     * @param url what was asked for
     * @param location where to ask instead, absolute
     * @param permanent whether for good (301, 308), so that the next one may ask there at once
     */
    record Moved(String url, String location, boolean permanent) implements Fetched {
        public Moved {
            Objects.requireNonNull(url, "url");
            Objects.requireNonNull(location, "location");
        }
    }

    /**
     * No document.
     *
     * @param status the HTTP status, or 0 if there was no answer
     * @param why in words
     * @param retryAfter what the server says of when to come again, as it wrote it
     */
    record Failed(int status, String why, @Nullable String retryAfter) implements Fetched {
        public Failed {
            Objects.requireNonNull(why, "why");
        }
    }
}
