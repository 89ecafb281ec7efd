package org.gainsay.deploy.dashboard.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainsay.ingest.api.JsonSerde;
import tools.jackson.databind.JsonNode;

/**
 * A list as comma-separated values (RFC 4180): a column for each field, fields of nested objects with dots between.
 *
 * <p>News text is hostile: a text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
final class Csv {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    static String of(List<?> items) {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        for (Object item : items) {
            Map<String, String> row = new LinkedHashMap<>();
            flatten("", JsonSerde.MAPPER.valueToTree(item), row);
            rows.add(row);
            columns.addAll(row.keySet());
        }
        StringBuilder text = new StringBuilder();
        line(text, List.copyOf(columns));
        rows.forEach(row ->
                line(text, columns.stream().map(c -> row.getOrDefault(c, "")).toList()));
        return text.toString();
    }

    private static void flatten(String path, JsonNode node, Map<String, String> row) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), row));
        } else if (node.isArray()) {
            row.put(path, safe(node.valueStream().map(Csv::text).collect(Collectors.joining("; "))));
        } else if (node.isNumber()) {
            row.put(path, node.asString());
        } else {
            row.put(path, node.isNull() ? "" : safe(node.asString()));
        }
    }

    /** What stands in a list: a value as it is, an object as JSON. */
    private static String text(JsonNode node) {
        return node.isValueNode() ? node.asString() : node.toString();
    }

    private static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(Csv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private Csv() {}
}
