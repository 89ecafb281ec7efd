package org.gainsay.ingest.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Gives what is logged about an article its id and the trace's, under the same names in every stage.
 *
 * <p>Keys of records are anybody's text: what does not look like an id is left out, so that no line of a log can be made
 * up from outside.
 */
public final class ArticleLog {

    /** Names the article's id in the context of a log line. */
    public static final String ARTICLE = "article";

    /** Names the trace's id in the context of a log line. */
    public static final String TRACE = "trace";

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z._-]{1,64}");

    private ArticleLog() {}

    /**
     * Does something, of which each line that this thread logs meanwhile carries the ids.
     *
     * @param article the article's id; null as long as it is not known
     * @param trace the trace; null if there is none
     */
    public static void about(@Nullable String article, @Nullable TraceParent trace, Runnable work) {
        String articleBefore = MDC.get(ARTICLE);
        String traceBefore = MDC.get(TRACE);
        set(ARTICLE, article != null && ID.matcher(article).matches() ? article : null);
        set(TRACE, trace == null ? null : trace.traceId());
        try {
            work.run();
        } finally {
            set(ARTICLE, articleBefore);
            set(TRACE, traceBefore);
        }
    }

    private static void set(String name, @Nullable String value) {
        if (value == null) {
            MDC.remove(name);
        } else {
            MDC.put(name, value);
        }
    }
}
