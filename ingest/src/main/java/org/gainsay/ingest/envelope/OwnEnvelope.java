package org.gainsay.ingest.envelope;

import java.util.List;
import org.gainsay.ingest.api.Part;
import org.gainsay.ingest.document.Draft;
import tools.jackson.databind.JsonNode;

/** The project's own envelope: flat, every field optional but the body. */
final class OwnEnvelope {

    private OwnEnvelope() {}

    static Draft read(Fields fields, boolean withdrawn) throws WrongShapeException {
        if (!fields.has("body") && !fields.has("parts") && !withdrawn) {
            throw new WrongShapeException("body: is missing");
        }
        DraftParts parts = new DraftParts();
        JsonNode stated = fields.object().get("parts");
        if (stated != null && !stated.isNull()) {
            readParts(stated, parts);
        } else {
            parts.headline(fields.text("title"));
            readBody(fields.object().get("body"), parts);
        }
        return new EnvelopeDraft("envelope", parts.parts())
                .url(fields.text("url"))
                .guid(fields.text("guid"))
                .title(fields.text("title"))
                .authors(fields.names("authors"))
                .publisher(fields.name("publisher"))
                .published(fields.time("published"))
                .updated(fields.time("updated"))
                .language(fields.text("language"))
                .tags(fields.names("tags"))
                .draft();
    }

    private static void readBody(JsonNode body, DraftParts parts) throws WrongShapeException {
        if (body == null || body.isNull()) {
            return;
        }
        if (body.isString()) {
            parts.body(body.stringValue());
            return;
        }
        if (!body.isArray()) {
            throw Fields.wrong("body", "text or a list of paragraphs", body);
        }
        for (int i = 0; i < body.size(); i++) {
            JsonNode paragraph = body.get(i);
            if (!paragraph.isString()) {
                throw Fields.wrong("body[" + i + "]", "text", paragraph);
            }
            parts.body(paragraph.stringValue());
        }
    }

    private static void readParts(JsonNode stated, DraftParts parts) throws WrongShapeException {
        if (!stated.isArray()) {
            throw Fields.wrong("parts", "a list of objects with kind and text", stated);
        }
        for (int i = 0; i < stated.size(); i++) {
            Fields part = new Fields(stated.get(i));
            String kind = part.text("kind");
            if (kind == null || !KINDS.contains(kind)) {
                throw new WrongShapeException("parts[" + i + "].kind: must be one of " + KINDS);
            }
            parts.add(Part.Kind.of(kind), part.text("text"));
        }
    }

    private static final List<String> KINDS =
            List.of(Part.Kind.values()).stream().map(Part.Kind::json).toList();
}
