package org.gainsay.ingest.envelope;

import java.util.List;
import java.util.Set;
import org.gainsay.ingest.document.Draft;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** schema.org's NewsArticle as JSON-LD, with its text under {@code articleBody}. */
final class SchemaOrgArticle {

    private static final Set<String> TYPES = Set.of(
            "NewsArticle",
            "Article",
            "AnalysisNewsArticle",
            "BackgroundNewsArticle",
            "OpinionNewsArticle",
            "ReportageNewsArticle",
            "ReviewNewsArticle",
            "BlogPosting",
            "LiveBlogPosting",
            "Report");

    private SchemaOrgArticle() {}

    static boolean matches(Fields fields) {
        JsonNode type = fields.object().get("@type");
        if (type == null) {
            return false;
        }
        if (type.isString()) {
            return TYPES.contains(localName(type.stringValue()));
        }
        return type.isArray()
                && type.valueStream().anyMatch(one -> one.isString() && TYPES.contains(localName(one.stringValue())));
    }

    static Draft read(Fields fields) throws WrongShapeException {
        if (!fields.has("articleBody")) {
            throw new WrongShapeException("articleBody: is missing");
        }
        String title = fields.text("headline");
        DraftParts parts = new DraftParts().headline(title).body(fields.text("articleBody"));
        JsonNode keywords = fields.object().get("keywords");
        List<String> tags = keywords != null && keywords.isString()
                ? List.of(keywords.stringValue().split("\\s*,\\s*", -1))
                : List.of();
        return new EnvelopeDraft("schema.org", parts.parts())
                .url(address(fields))
                .guid(identifier(fields))
                .title(title)
                .authors(fields.names("author"))
                .publisher(fields.name("publisher"))
                .published(fields.time("datePublished"))
                .updated(fields.time("dateModified"))
                .language(language(fields))
                .tags(tags)
                .draft();
    }

    private static @Nullable String address(Fields fields) throws WrongShapeException {
        if (fields.has("url")) {
            return fields.text("url");
        }
        JsonNode page = fields.object().get("mainEntityOfPage");
        JsonNode id = page != null && page.isObject() ? page.get("@id") : page;
        return id != null && id.isString() ? id.stringValue() : null;
    }

    private static @Nullable String identifier(Fields fields) {
        JsonNode identifier = fields.object().get("identifier");
        JsonNode id = identifier != null && identifier.isString()
                ? identifier
                : fields.object().get("@id");
        return id != null && id.isString() ? id.stringValue() : null;
    }

    private static @Nullable String language(Fields fields) {
        JsonNode language = fields.object().get("inLanguage");
        JsonNode code = language != null && language.isObject() ? language.get("alternateName") : language;
        return code != null && code.isString() ? code.stringValue() : null;
    }

    private static String localName(String type) {
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
