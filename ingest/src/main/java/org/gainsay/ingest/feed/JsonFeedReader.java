package org.gainsay.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.ingest.date.DateReader;
import org.gainsay.ingest.date.ReadDate;
import org.gainsay.ingest.document.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonFeedReader {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(10_000_000)
                            .build())
                    .build())
            .build();

    private JsonFeedReader() {}

    static FeedResult read(String json, @Nullable String baseUrl) {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JacksonException e) {
            return new FeedResult.Refused(Reason.MALFORMED, "broken JSON: " + e.getOriginalMessage());
        }
        JsonNode items = root.get("items");
        String version = text(root, "version");
        if (items == null || !items.isArray() || version == null || !version.contains("jsonfeed.org")) {
            return new FeedResult.Refused(
                    Reason.WRONG_SHAPE, "JSON, but no JSON Feed: it needs \"version\" and \"items\"");
        }
        String base = baseUrl == null ? "" : baseUrl;
        List<String> inherited = authors(root);
        List<FeedEntry> entries = new ArrayList<>();
        for (JsonNode item : items.values()) {
            if (item.isObject()) {
                entries.add(entry(item, base, inherited));
            }
        }
        return new FeedResult.Parsed(
                new Feed(
                        Feed.Format.JSON_FEED,
                        text(root, "title"),
                        text(root, "home_page_url"),
                        hub(root),
                        text(root, "feed_url"),
                        entries),
                true);
    }

    private static FeedEntry entry(JsonNode item, String base, List<String> inherited) {
        String link = text(item, "url");
        String html = text(item, "content_html");
        String plain = text(item, "content_text");
        String content = html != null ? FeedText.clean(html, base) : plain == null ? null : FeedText.escape(plain);
        String summary = text(item, "summary");
        List<String> authors = authors(item);
        String title = text(item, "title");
        return new FeedEntry(
                text(item, "id"),
                link == null ? null : XmlBase.resolve(base, link),
                title == null ? null : FeedText.collapse(title),
                summary == null ? null : FeedText.escape(summary),
                content,
                authors.isEmpty() ? inherited : authors,
                date(text(item, "date_published")),
                date(text(item, "date_modified")));
    }

    private static List<String> authors(JsonNode holder) {
        List<String> names = new ArrayList<>();
        for (String property : List.of("authors", "author")) {
            JsonNode node = holder.get(property);
            if (node == null || !names.isEmpty()) {
                continue;
            }
            for (JsonNode author : node.isArray() ? node.values() : List.of(node)) {
                String name = author.isObject() ? text(author, "name") : null;
                if (name != null) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static @Nullable String hub(JsonNode root) {
        JsonNode hubs = root.get("hubs");
        if (hubs != null && hubs.isArray()) {
            for (JsonNode hub : hubs.values()) {
                if (hub.isObject() && "WebSub".equalsIgnoreCase(text(hub, "type"))) {
                    return text(hub, "url");
                }
            }
        }
        return null;
    }

    /** A string or a number as text: ids are numbers in feeds that did not read the specification. */
    private static @Nullable String text(JsonNode holder, String property) {
        JsonNode node = holder.get(property);
        if (node == null || !(node.isString() || node.isNumber())) {
            return null;
        }
        return FeedText.blankToNull(node.asString().strip());
    }

    private static @Nullable Instant date(@Nullable String text) {
        ReadDate read = DateReader.read(text);
        return read == null ? null : read.instant();
    }
}
