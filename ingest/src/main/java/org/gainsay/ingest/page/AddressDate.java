package org.gainsay.ingest.page;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.ingest.date.DateReader;
import org.gainsay.ingest.date.ReadDate;
import org.jspecify.annotations.Nullable;

/** The day that a page's address names, as in {@code /2026/05/30/}: many news sites file their articles by day. */
final class AddressDate {

    private static final int LONGEST = 2_000;

    /** A year, a month as a number or in letters, and a day, between the same separators. */
    private static final Pattern DAY =
            Pattern.compile("(?<![0-9])((?:19|20)\\d\\d)([/-])(\\d{1,2}|[a-z]{3,9})\\2(\\d{1,2})(?![0-9])");

    private AddressDate() {}

    /** The start of the day in UTC, or null. */
    static @Nullable Instant read(@Nullable String address) {
        if (address == null || address.length() > LONGEST) {
            return null;
        }
        Matcher found = DAY.matcher(address);
        if (!found.find()) {
            return null;
        }
        ReadDate date = DateReader.read(found.group(1) + "-" + found.group(3) + "-" + found.group(4));
        return date == null ? null : date.instant();
    }
}
