package org.gainsay.ingest.date;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.gainsay.ingest.text.DataLines;
import org.jspecify.annotations.Nullable;

/** The data file {@code date-words.txt}, ready to be asked; its header explains the columns. */
final class DateWords {

    private static final String FILE = "date-words.txt";

    private static final DateWords LOADED = load();

    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Boolean> afternoon = new HashMap<>();
    private final Map<String, ZoneOffset> zones = new HashMap<>();

    private final Map<String, ZoneId> regions = new HashMap<>();

    private DateWords() {}

    static DateWords loaded() {
        return LOADED;
    }

    /** 1 to 12, or null. */
    @Nullable
    Integer month(String word) {
        return months.get(word);
    }

    /** True for the second half of the day, false for the first, null for another word. */
    @Nullable
    Boolean afternoon(String word) {
        return afternoon.get(word);
    }

    @Nullable
    ZoneOffset zone(String word) {
        return zones.get(word);
    }

    /** Where the clocks go by this name in summer and in winter, such as {@code et}; only capitals mean it. */
    @Nullable
    ZoneId region(String word) {
        return regions.get(word);
    }

    private static DateWords load() {
        DateWords words = new DateWords();
        DataLines.of(DateWords.class, FILE).forEach(words::add);
        return words;
    }

    private void add(String line) {
        String[] columns = line.split(" ", -1);
        String meaning = columns[0];
        for (int i = 1; i < columns.length; i++) {
            if (meaning.equals("am") || meaning.equals("pm")) {
                afternoon.put(columns[i], meaning.equals("pm"));
            } else if (meaning.contains(":")) {
                zones.putIfAbsent(columns[i], ZoneOffset.of(meaning));
            } else if (meaning.contains("/")) {
                regions.putIfAbsent(columns[i], ZoneId.of(meaning));
            } else {
                months.putIfAbsent(columns[i], Integer.valueOf(meaning));
            }
        }
    }
}
