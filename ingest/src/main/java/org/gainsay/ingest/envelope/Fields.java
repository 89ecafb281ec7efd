package org.gainsay.ingest.envelope;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.ingest.text.StatedTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads typed fields of a JSON object; what has the wrong type is refused by name. */
record Fields(JsonNode object) {

    /** Nobody signs an article with more names or gives it more keywords; the rest is left out. */
    private static final int MAX_LIST = 200;

    private static final int SHOWN = 60;

    boolean has(String name) {
        JsonNode value = object.get(name);
        return value != null && !value.isNull();
    }

    @Nullable
    String text(String name) throws WrongShapeException {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw wrong(name, "text", value);
        }
        return value.stringValue();
    }

    boolean flag(String name) throws WrongShapeException {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw wrong(name, "true or false", value);
        }
        return value.booleanValue();
    }

    @Nullable
    Instant time(String name) throws WrongShapeException {
        String text = text(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        return StatedTime.parse(text)
                .orElseThrow(() -> new WrongShapeException(name + ": must be a date and time in ISO 8601, such as"
                        + " 2026-03-04T05:06:07Z, but is \"" + shorten(text) + "\""));
    }

    /** A name, or an object that has one under {@code name}. */
    @Nullable
    String name(String field) throws WrongShapeException {
        List<String> names = names(field);
        return names.isEmpty() ? null : names.get(0);
    }

    /** Names: one text, one object with a {@code name}, or a list of either. */
    List<String> names(String field) throws WrongShapeException {
        JsonNode value = object.get(field);
        List<String> names = new ArrayList<>();
        if (value == null || value.isNull()) {
            return names;
        }
        if (!value.isArray()) {
            names.add(oneName(field, value));
            return names;
        }
        for (int i = 0; i < value.size() && i < MAX_LIST; i++) {
            names.add(oneName(field + "[" + i + "]", value.get(i)));
        }
        return names;
    }

    private static String oneName(String field, JsonNode value) throws WrongShapeException {
        JsonNode name = value.isObject() ? value.get("name") : value;
        if (name == null || !name.isString()) {
            throw wrong(field, "text or an object with a name", value);
        }
        return name.stringValue();
    }

    static WrongShapeException wrong(String field, String wanted, JsonNode value) {
        return new WrongShapeException(field + ": must be " + wanted + ", but is "
                + switch (value.getNodeType()) {
                    case ARRAY -> "a list";
                    case OBJECT -> "an object";
                    case STRING -> "the text \"" + shorten(value.stringValue()) + "\"";
                    default -> shorten(value.toString());
                });
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
