package org.gainsay.ingest.envelope;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.ingest.document.Draft;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** IPTC's News in JSON, versions 1 and 2 (bodies and headlines in lists) and 3 (camel case). */
final class Ninjs {

    private static final List<String> BODIES = List.of("bodies", "body_xhtml", "body_html", "body_text");

    private Ninjs() {}

    static boolean matches(Fields fields) {
        return BODIES.stream().anyMatch(fields::has) && !fields.has("body");
    }

    static Draft read(Fields fields) throws WrongShapeException {
        String title = headline(fields);
        DraftParts parts = new DraftParts().headline(title).body(body(fields));
        return new EnvelopeDraft("ninjs", parts.parts())
                .url(fields.text("url"))
                .guid(fields.text("uri"))
                .title(title)
                .authors(authors(fields))
                .publisher(firstPresent(fields.text("copyrightholder"), fields.text("copyrightHolder")))
                .published(firstPresent(fields.time("firstcreated"), fields.time("firstCreated")))
                .updated(firstPresent(fields.time("versioncreated"), fields.time("versionCreated")))
                .language(fields.text("language"))
                .tags(fields.names("subject"))
                .draft();
    }

    private static @Nullable String headline(Fields fields) throws WrongShapeException {
        String single = firstPresent(fields.text("headline"), fields.text("title"));
        return single != null ? single : firstValue(fields, "headlines");
    }

    private static @Nullable String body(Fields fields) throws WrongShapeException {
        for (String name : BODIES) {
            String text = "bodies".equals(name) ? firstValue(fields, name) : fields.text(name);
            if (text != null) {
                return text;
            }
        }
        throw new WrongShapeException("bodies: has no value");
    }

    /** The plain text if there is one, else the first: a list of objects with {@code value} and {@code contenttype}. */
    private static @Nullable String firstValue(Fields fields, String name) throws WrongShapeException {
        JsonNode list = fields.object().get(name);
        if (list == null || list.isNull()) {
            return null;
        }
        if (!list.isArray()) {
            throw Fields.wrong(name, "a list of objects with a value", list);
        }
        String first = null;
        for (JsonNode item : list) {
            Fields one = new Fields(item);
            String value = one.text("value");
            String type = firstPresent(one.text("contenttype"), one.text("contentType"));
            if (value != null && "text/plain".equals(type)) {
                return value;
            }
            first = first == null ? value : first;
        }
        return first;
    }

    private static List<String> authors(Fields fields) throws WrongShapeException {
        String byline = fields.text("byline");
        if (byline == null) {
            return fields.names("creator");
        }
        List<String> names = new ArrayList<>();
        for (String name : byline.replaceFirst("(?i)^\\s*by\\s+", "").split("\\s*(,|;|\\band\\b|&)\\s*", -1)) {
            if (!name.isBlank()) {
                names.add(name);
            }
        }
        return names;
    }

    private static <T> @Nullable T firstPresent(@Nullable T first, @Nullable T second) {
        return first != null ? first : second;
    }
}
