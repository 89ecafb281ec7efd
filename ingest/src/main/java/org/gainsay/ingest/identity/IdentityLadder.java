package org.gainsay.ingest.identity;

import java.util.Optional;
import org.gainsay.ingest.api.Identity;
import org.gainsay.ingest.api.Identity.By;
import org.jspecify.annotations.Nullable;

/** What identifies an article: its canonical address, else its guid, else its record key, else its content. */
public final class IdentityLadder {

    private IdentityLadder() {}

    /**
     * The first rung that is there, short of the content.
     *
     * <p>http and https are one address: sites moved from one to the other without publishing anything anew.
     *
     * @param address a canonical address, as {@link CanonicalUrl} gives it
     */
    public static Optional<Identity> identify(@Nullable String address, @Nullable String guid, @Nullable String key) {
        if (address != null) {
            return Optional.of(new Identity(By.CANONICAL_URL, address.replaceFirst("^http://", "https://")));
        }
        if (guid != null && !guid.isBlank()) {
            return Optional.of(new Identity(By.GUID, guid.strip()));
        }
        if (key != null && !key.isBlank()) {
            return Optional.of(new Identity(By.RECORD_KEY, key));
        }
        return Optional.empty();
    }

    /** The last rung: the text itself, by its digest. */
    public static Identity byContent(String digest) {
        return new Identity(By.CONTENT, digest);
    }

    /** The article's id: 32 hexadecimal digits, the same for the same identity for ever. */
    public static String id(Identity identity) {
        return new Digest().field(identity.by()).field(identity.value()).hex();
    }
}
