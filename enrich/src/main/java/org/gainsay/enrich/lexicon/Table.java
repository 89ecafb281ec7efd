package org.gainsay.enrich.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A lexicon file: tab-separated columns, comment lines that begin with {@code #}, and a first line that names the
 * columns.
 *
 * @param file its name, for messages
 * @param columns the names in its first line
 * @param rows the lines below
 */
record Table(String file, List<String> columns, List<Row> rows) {

    /** One line of a table. */
    record Row(Table table, int line, List<String> cells) {

        /** The cell of a column; empty if the line is shorter. */
        String get(String column) {
            int index = table.columns.indexOf(column);
            return index >= 0 && index < cells.size() ? cells.get(index) : "";
        }

        /** The alternatives of a cell that {@code |} parts, with braces written out. */
        List<String> list(String column) {
            List<String> all = new ArrayList<>();
            for (String part : Braces.split(get(column), '|')) {
                if (!part.isBlank()) {
                    all.addAll(Braces.expand(part));
                }
            }
            return all;
        }

        LexiconException problem(String column, String what) {
            return new LexiconException(table.file + ", line " + line + ", column \"" + column + "\": " + what);
        }

        <T extends Enum<T>> T constant(String column, Class<T> type) {
            String value = get(column);
            for (T constant : type.getEnumConstants()) {
                if (constant.name().equals(value)) {
                    return constant;
                }
            }
            throw problem(
                    column, "\"" + value + "\" is not known; write one of " + Arrays.toString(type.getEnumConstants()));
        }
    }

    /** Reads our own file of this name, and after it the user's, if there is one. */
    static List<Table> both(String name, List<String> columns, @Nullable Path userDirectory) {
        List<Table> tables = new ArrayList<>();
        tables.add(resource(name, columns));
        if (userDirectory != null && Files.exists(userDirectory.resolve(name))) {
            tables.add(file(userDirectory.resolve(name), columns));
        }
        return tables;
    }

    static Table resource(String name, List<String> columns) {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(name), name)) {
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Table file(Path path, List<String> columns) {
        try {
            return parse(path.toString(), Files.readString(path), columns);
        } catch (IOException e) {
            throw new LexiconException(path + ": cannot be read as UTF-8 text (" + e + ")");
        }
    }

    static Table parse(String file, String text, List<String> columns) {
        List<Row> rows = new ArrayList<>();
        Table table = null;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells =
                    Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
            if (table == null) {
                table = new Table(file, cells, rows);
                requireColumns(file, number, cells, columns);
            } else if (cells.size() > table.columns.size()) {
                throw new LexiconException(file + ", line " + number + ": has " + cells.size() + " columns, but only "
                        + table.columns.size() + " are named; take the extra tab out");
            } else {
                rows.add(new Row(table, number, cells));
            }
        }
        return table == null ? new Table(file, columns, List.of()) : table;
    }

    private static void requireColumns(String file, int line, List<String> found, List<String> columns) {
        if (!found.equals(columns)) {
            throw new LexiconException(file + ", line " + line + ": the first line must name the columns "
                    + String.join(", ", columns) + " parted by tabs, but names " + String.join(", ", found));
        }
    }
}
