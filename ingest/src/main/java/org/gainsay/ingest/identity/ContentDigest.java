package org.gainsay.ingest.identity;

import java.time.Instant;
import java.util.List;
import org.gainsay.ingest.api.Part;
import org.jspecify.annotations.Nullable;

/**
 * Tells a revision from a repeat: two readings of an article with the same digest are the same revision.
 *
 * <p>In it is all that the counts or an explanation of them depend on. Not in it is what changes with every fetch or
 * without the text: arrival, update time, tags, the way that a field was found.
 */
public final class ContentDigest {

    private ContentDigest() {}

    public static String of(
            @Nullable String title,
            List<Part> parts,
            List<String> authors,
            @Nullable String publisher,
            @Nullable Instant published,
            @Nullable String language) {
        Digest digest =
                new Digest().field(title).field(publisher).field(published).field(language);
        digest.field(authors.size());
        authors.forEach(digest::field);
        for (Part part : parts) {
            digest.field(part.kind()).field(part.text());
        }
        return digest.hex();
    }
}
