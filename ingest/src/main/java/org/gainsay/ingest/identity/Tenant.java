package org.gainsay.ingest.identity;

import java.util.Objects;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.Identity;
import org.gainsay.ingest.copy.Sketch;
import org.jspecify.annotations.Nullable;

/**
 * Which article an address showed when it was asked for last; what tells a page that moved from another page.
 *
 * <p>An address that shows the same text under another identity than before (it redirects now, or its page names another
 * canonical address) shows an article that has moved, and the article keeps its identity. Only the text proves that:
 * sites redirect what they took down to a section or to their home page. An address that has shown two texts under two
 * identities proves nothing from then on: it may be the one key that a sender puts on all of a site's pages.
 *
 * @param identity of the article that the address showed first
 * @param text of that article as it was read last
 * @param shared whether it showed another article since
 */
public record Tenant(Identity identity, Sketch text, boolean shared) {

    public Tenant {
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Takes in what an address shows now.
     *
     * @param before what is known of the address, or null if it is new
     * @param read as it identifies itself
     */
    public static Tenant of(@Nullable Tenant before, Article read) {
        if (before == null) {
            return new Tenant(read.identity(), Sketch.of(read), false);
        }
        if (before.shared()) {
            return before;
        }
        Sketch text = Sketch.of(read);
        boolean stays =
                before.identity().equals(read.identity()) || before.text().isLike(text);
        return new Tenant(before.identity(), stays ? text : before.text(), !stays);
    }

    /** The article that the address shows by what is known of it now: the one that was read, or that under its first identity. */
    public Article settle(Article read) {
        return shared || identity.equals(read.identity())
                ? read
                : read.withIdentity(IdentityLadder.id(identity), identity);
    }
}
