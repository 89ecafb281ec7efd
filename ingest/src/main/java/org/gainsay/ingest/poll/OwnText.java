package org.gainsay.ingest.poll;

import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.feed.FeedEntry;
import org.gainsay.ingest.fetch.Fetched;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An item that has no page: the text that the feed itself carries, in the envelope that ingest reads. */
final class OwnText {

    private OwnText() {}

    static Fetched.Document of(Source source, FeedEntry entry) {
        ObjectNode envelope = JsonSerde.MAPPER.createObjectNode();
        put(envelope, "title", entry.title());
        put(envelope, "body", entry.content() != null ? entry.content() : entry.summary());
        entry.authors().forEach(envelope.withArray("authors")::add);
        put(envelope, "publisher", source.title());
        put(envelope, "published", entry.published());
        put(envelope, "updated", entry.updated());
        return new Fetched.Document(
                source.url(), JsonSerde.MAPPER.writeValueAsBytes(envelope), "application/json", null, null);
    }

    private static void put(ObjectNode envelope, String field, @Nullable Object value) {
        if (value != null) {
            envelope.put(field, value.toString());
        }
    }
}
