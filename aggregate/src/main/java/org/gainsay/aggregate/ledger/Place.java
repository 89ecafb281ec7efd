package org.gainsay.aggregate.ledger;

import java.time.Instant;

/**
 * Where a citation stands among all of an account: by time, then article, then against the reading order, so that the
 * greatest are the latest article's first sentences.
 */
final class Place {

    private static final int INDEX_DIGITS = 4;
    private static final int LAST_INDEX = (1 << 24) - 1;

    /** Below every character of an escaped article id, so that no id runs into what follows. */
    private static final char END = '\u0001';

    /**
     * The place of an article's event.
     *
     * @param index of the event in its article, from 0 to 2<sup>24</sup>-1
     */
    static String of(Instant time, String article, int index, String citation) {
        if (index < 0 || index > LAST_INDEX) {
            throw new IllegalArgumentException("article " + article + ": event " + index + " is out of range");
        }
        return article(time, article) + Sortable.number(LAST_INDEX - index, INDEX_DIGITS) + citation;
    }

    /** Where all places of an article begin. */
    static String article(Instant time, String article) {
        return Sortable.time(time) + Key.of(article) + END;
    }

    private Place() {}
}
