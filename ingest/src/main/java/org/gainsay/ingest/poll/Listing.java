package org.gainsay.ingest.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainsay.ingest.feed.FeedEntry;
import org.gainsay.ingest.identity.CanonicalUrl;
import org.gainsay.ingest.identity.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What a feed lists at a moment: each item once.
 *
 * <p>An item is its page's address; its guid only if it has no page. So a guid that several items share loses none, and
 * one that changes doubles none.
 *
 * @param items by their ids, in the feed's order
 * @param left entries that are not looked at because there are too many
 */
record Listing(Map<String, Item> items, int left) {

    /** The most entries of a feed that are looked at, the newest ones. */
    static final int MOST = 1000;

    private static final int LONGEST_GUID = 500;
    private static final String OWN_TEXT = "feed:";

    /**
     * One item.
     *
     * @param digest changes when its title or its dates do
     * @param url its page, or null
     */
    record Item(
            String id,
            String digest,
            @Nullable String url,
            @Nullable String guid,
            FeedEntry entry) {

        @Nullable
        Instant appeared() {
            return entry.published() != null ? entry.published() : entry.updated();
        }
    }

    static Listing of(List<FeedEntry> entries) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (FeedEntry entry : newest(entries)) {
            Item item = item(entry);
            if (item != null) {
                items.putIfAbsent(item.id(), item);
            }
        }
        return new Listing(items, Math.max(0, entries.size() - MOST));
    }

    private static List<FeedEntry> newest(List<FeedEntry> entries) {
        if (entries.size() <= MOST) {
            return entries;
        }
        return entries.stream()
                .sorted(Comparator.comparing(
                        entry -> Objects.requireNonNullElse(
                                entry.updated() != null ? entry.updated() : entry.published(), Instant.MIN),
                        Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
    }

    /** What an item that has no page is called on the raw topic. */
    static String key(String feed, String id) {
        return OWN_TEXT + feed + "#" + id;
    }

    /** The id of the item that is called so on the raw topic: its page's canonical address, or a {@link #key}. */
    static String idOf(String key) {
        if (key.startsWith(OWN_TEXT)) {
            return key.substring(key.lastIndexOf('#') + 1);
        }
        // http and https are one address: sites move from one to the other without publishing anything anew.
        return new Digest().field(key.replaceFirst("^http://", "https://")).hex();
    }

    private static @Nullable Item item(FeedEntry entry) {
        Optional<String> canonical = CanonicalUrl.of(entry.link());
        String guid = entry.id() == null || entry.id().length() > LONGEST_GUID ? null : entry.id();
        String digest = new Digest()
                .field(entry.title())
                .field(entry.published())
                .field(entry.updated())
                .hex();
        if (canonical.isPresent()) {
            return new Item(idOf(canonical.get()), digest, canonical.get(), guid, entry);
        }
        if (entry.content() == null && entry.summary() == null) {
            return null; // neither a page nor a text
        }
        String name = guid != null ? guid : String.valueOf(entry.title());
        String text = new Digest()
                .field(digest)
                .field(entry.content())
                .field(entry.summary())
                .hex();
        return new Item(new Digest().field("guid").field(name).hex(), text, null, guid, entry);
    }

    /** When the items appeared, as far as the feed says; the newest first, none later than now. */
    List<Instant> dates(Instant now) {
        return items.values().stream()
                .map(Item::appeared)
                .flatMap(Stream::ofNullable)
                .filter(date -> !date.isAfter(now))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    List<Item> all() {
        return new ArrayList<>(items.values());
    }
}
