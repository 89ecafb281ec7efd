package org.gainsay.ingest.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date and time in any of the styles that publishers use: ISO 8601 and RFC 822 with their usual mistakes, asctime,
 * epoch seconds, and dates written out in words.
 *
 * <p>It looks for parts rather than for whole patterns: a clock time, what follows it as a zone, a month's name, and
 * numbers that can only be a year or a day. Numbers alone are year-month-day if a year comes first, else day-month-year;
 * with slashes, as Americans write them, month-day-year where both are possible.
 */
public final class DateReader {

    private static final int LONGEST = 120;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;

    private final List<DateToken> tokens;
    private int hour = -1;
    private int minute;
    private int second;
    private int nanos;
    private @Nullable ZoneId zone;
    /** The place of the last token of the clock time, with the half of the day. */
    private int clockEnd = -1;

    private @Nullable Boolean afternoon;
    private int month;
    private boolean slashes;
    private final List<DateToken> numbers = new ArrayList<>();

    private DateReader(List<DateToken> tokens) {
        this.tokens = tokens;
    }

    /** The date in the text, or null if there is none that can be told. */
    public static @Nullable ReadDate read(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return null;
        }
        List<DateToken> tokens = DateToken.split(text);
        ReadDate epoch = epoch(tokens);
        return epoch != null ? epoch : new DateReader(tokens).read();
    }

    private static @Nullable ReadDate epoch(List<DateToken> tokens) {
        if (tokens.size() != 1 || !tokens.get(0).isNumber()) {
            return null;
        }
        DateToken only = tokens.get(0);
        return switch (only.digits()) {
            case 10 -> new ReadDate(Instant.ofEpochSecond(only.number()), true, true);
            case 13 -> new ReadDate(Instant.ofEpochMilli(only.number()), true, true);
            default -> null;
        };
    }

    private @Nullable ReadDate read() {
        for (int i = 0; i < tokens.size(); i++) {
            i = readAt(i);
        }
        LocalDate date;
        try {
            date = date();
            if (date == null) {
                return null;
            }
            if (hour < 0) {
                return new ReadDate(date.atStartOfDay().toInstant(ZoneOffset.UTC), false, false);
            }
            Instant instant =
                    at(date).atZone(zone == null ? ZoneOffset.UTC : zone).toInstant();
            return new ReadDate(instant, true, zone != null);
        } catch (DateTimeException e) {
            return null; // the 31st of February and the like
        }
    }

    /** Takes what stands at a place; gives the place of the last token that it used. */
    private int readAt(int i) {
        DateToken token = tokens.get(i);
        if (token.isNumber()) {
            return readNumber(i);
        }
        if (token.isWord()) {
            readWord(i);
            return i;
        }
        slashes |= token.is('/');
        if ((token.is('+') || token.is('-')) && hour >= 0 && zone == null && isNumber(i + 1)) {
            return readOffset(i, token.is('-') ? -1 : 1);
        }
        return i;
    }

    private int readNumber(int i) {
        DateToken token = tokens.get(i);
        if (hour < 0 && token.digits() <= 2 && isClockMark(i + 1) && isNumber(i + 2)) {
            clockEnd = readClock(i);
            return clockEnd;
        }
        if (token.digits() == 8 && numbers.isEmpty() && token.number() / 10000 >= EARLIEST_YEAR) {
            numbers.add(DateToken.number(token.number() / 10000, 4));
            numbers.add(DateToken.number(token.number() / 100 % 100, 2));
            numbers.add(DateToken.number(token.number() % 100, 2));
            return i;
        }
        if (hour < 0 && numbers.size() == 3 && (token.digits() == 6 || token.digits() == 4) && follows(i, 't')) {
            long clock = token.digits() == 6 ? token.number() : token.number() * 100;
            hour = (int) (clock / 10000);
            minute = (int) (clock / 100 % 100);
            second = (int) (clock % 100);
            return i;
        }
        if (token.digits() <= 4) {
            numbers.add(token);
        }
        return i;
    }

    private int readClock(int i) {
        hour = (int) tokens.get(i).number();
        minute = (int) tokens.get(i + 2).number();
        int at = i + 2;
        if (isClockMark(at + 1) && isNumber(at + 2)) {
            second = (int) tokens.get(at + 2).number();
            at += 2;
            if ((is(at + 1, '.') || is(at + 1, ',')) && isNumber(at + 2)) {
                DateToken fraction = tokens.get(at + 2);
                nanos = fraction.digits() > 9
                        ? 0
                        : (int) (fraction.number() * Math.round(Math.pow(10, 9 - fraction.digits())));
                at += 2;
            }
        }
        return at;
    }

    /** A colon, or the unit between hours and minutes in French, Chinese, Japanese and Korean. */
    private boolean isClockMark(int i) {
        if (is(i, ':') || is(i, '：')) {
            return true;
        }
        if (i >= tokens.size() || !tokens.get(i).isWord()) {
            return false;
        }
        String word = tokens.get(i).text();
        return word.equals("h")
                || word.equals("时")
                || word.equals("時")
                || word.equals("시")
                || word.equals("分")
                || word.equals("분");
    }

    private int readOffset(int i, int sign) {
        DateToken first = tokens.get(i + 1);
        int hours;
        int minutes = 0;
        int at = i + 1;
        if (first.digits() > 2) {
            hours = (int) (first.number() / 100);
            minutes = (int) (first.number() % 100);
        } else {
            hours = (int) first.number();
            if (is(i + 2, ':') && isNumber(i + 3)) {
                minutes = (int) tokens.get(i + 3).number();
                at = i + 3;
            }
        }
        if (hours <= 18 && minutes < 60 && first.digits() <= 4) {
            zone = ZoneOffset.ofTotalSeconds(Math.min(hours * 60 + minutes, 18 * 60) * 60 * sign);
        }
        return at;
    }

    private void readWord(int i) {
        String word = tokens.get(i).text();
        DateWords words = DateWords.loaded();
        Integer named = words.month(word);
        if (named != null && month == 0) {
            month = named;
            return;
        }
        Boolean half = words.afternoon(word);
        if (half != null) {
            afternoon = half;
            clockEnd = clockEnd == i - 1 && hour >= 0 ? i : clockEnd;
            return;
        }
        ZoneOffset offset = words.zone(word);
        // "GMT+3": the sign that follows says more than the word.
        if (offset != null && hour >= 0 && zone == null && !(offset.equals(ZoneOffset.UTC) && signFollows(word))) {
            zone = offset;
        }
        ZoneId region = words.region(word);
        if (region != null && zone == null && namesRegion(i)) {
            zone = region;
        }
    }

    /**
     * Whether a word such as ET stands where a zone does: in capitals, directly after the time, and nothing goes on from
     * there as a sentence would. A French line in capitals may have "10:30 ET MIS À JOUR" or two times with ET between.
     */
    private boolean namesRegion(int i) {
        int before = i - 1;
        while (is(before, '(') || is(before, '.')) {
            before--;
        }
        if (!tokens.get(i).capitals() || hour < 0 || clockEnd != before) {
            return false;
        }
        boolean english = tokens.get(clockEnd).isWord();
        boolean word = i + 1 < tokens.size()
                && tokens.get(i + 1).isWord()
                && DateWords.loaded().month(tokens.get(i + 1).text()) == null;
        return english || !(word || (isNumber(i + 1) && isClockMark(i + 2)));
    }

    private boolean signFollows(String word) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).isWord() && tokens.get(i).text().equals(word)) {
                return (is(i + 1, '+') || is(i + 1, '-')) && isNumber(i + 2);
            }
        }
        return false;
    }

    private @Nullable LocalDate date() {
        if (numbers.isEmpty() || (month == 0 && numbers.size() < 3)) {
            return null;
        }
        if (month > 0) {
            return numbers.size() < 2 ? null : withMonth(numbers.get(0), numbers.get(1));
        }
        DateToken a = numbers.get(0);
        DateToken b = numbers.get(1);
        DateToken c = numbers.get(2);
        if (a.digits() == 4) {
            return of(a, b.number(), c.number());
        }
        boolean american = (slashes && a.number() <= 12) || b.number() > 12;
        return american ? of(c, a.number(), b.number()) : of(c, b.number(), a.number());
    }

    private @Nullable LocalDate withMonth(DateToken a, DateToken b) {
        boolean yearFirst = a.digits() == 4 || a.number() > 31;
        return yearFirst ? of(a, month, b.number()) : of(b, month, a.number());
    }

    private static @Nullable LocalDate of(DateToken yearToken, long month, long day) {
        long year = yearToken.number();
        if (yearToken.digits() <= 2) {
            year += year < 70 ? 2000 : 1900;
        }
        if (year < EARLIEST_YEAR || year > LATEST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        return LocalDate.of((int) year, (int) month, (int) day);
    }

    private LocalDateTime at(LocalDate date) {
        int h = hour;
        if (afternoon != null && h <= 12) {
            h = h % 12 + (afternoon ? 12 : 0);
        }
        if (h == 24 && minute == 0) {
            return date.plusDays(1).atStartOfDay();
        }
        return date.atTime(h, minute, Math.min(second, 59), nanos);
    }

    private boolean isNumber(int i) {
        return i < tokens.size() && tokens.get(i).isNumber();
    }

    private boolean is(int i, char symbol) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(symbol);
    }

    private boolean follows(int i, char word) {
        return i > 0
                && tokens.get(i - 1).isWord()
                && tokens.get(i - 1).text().length() == 1
                && tokens.get(i - 1).text().charAt(0) == word;
    }
}
