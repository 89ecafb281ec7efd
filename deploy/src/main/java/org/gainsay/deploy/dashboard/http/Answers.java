package org.gainsay.deploy.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gainsay.deploy.dashboard.board.Board;
import org.gainsay.ingest.api.JsonSerde;

/**
 * Answers of the API: JSON or CSV with an entity tag made from the board's version, 304 for those who have it, and 503
 * with a hint when to come back while the board is being restored.
 */
final class Answers {

    private static final String RETRY_SECONDS = "1";

    private final Board board;
    // Versions count from zero at each start: an answer of an earlier process must not pass for one of this.
    private final String process = UUID.randomUUID().toString().substring(0, 8);

    Answers(Board board) {
        this.board = board;
    }

    /** Answers with an object. */
    void json(Context context, Supplier<?> answer) {
        if (ready(context)) {
            write(context, answer.get());
        }
    }

    /** Answers with an object, or with a list of it as a file where {@code format=csv} is asked for. */
    void either(Context context, Supplier<?> answer, Supplier<? extends List<?>> file) {
        if (!ready(context)) {
            return;
        }
        if (csvAsked(context)) {
            csv(context, file.get());
        } else {
            write(context, answer.get());
        }
    }

    /** Answers with a page of a list, or with the whole list as a file where {@code format=csv} is asked for. */
    void list(Context context, Supplier<? extends List<?>> all) {
        if (!ready(context)) {
            return;
        }
        if (csvAsked(context)) {
            csv(context, all.get());
        } else {
            write(context, Page.of(context, all.get()));
        }
    }

    /**
     * Answers with a page of a list of which each item must be read again first; as a file too it is no more than the page,
     * so that no question costs more than a page does.
     */
    <T> void page(Context context, Supplier<List<T>> all, Function<List<T>, List<?>> read) {
        if (!ready(context)) {
            return;
        }
        Page<T> page = Page.of(context, all.get());
        List<?> items = read.apply(page.items());
        if (csvAsked(context)) {
            csv(context, items);
        } else {
            write(context, new Page<>(page.total(), page.page(), page.size(), items));
        }
    }

    static boolean csvAsked(Context context) {
        return "csv".equals(context.queryParam("format"));
    }

    private static void csv(Context context, List<?> items) {
        String name = context.path().substring(context.path().lastIndexOf('/') + 1);
        context.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"gainsay-" + name + ".csv\"")
                .result(Csv.of(items));
    }

    private boolean ready(Context context) {
        if (!board.clock().isRestored()) {
            context.header("Retry-After", RETRY_SECONDS);
            error(context, HttpStatus.SERVICE_UNAVAILABLE, "still reading the topics; try again in a second");
            return false;
        }
        String tag = "W/\"" + process + "-" + board.clock().version() + "\"";
        context.header("ETag", tag).header("Cache-Control", "no-cache");
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
            return false;
        }
        return true;
    }

    static void write(Context context, Object body) {
        context.contentType("application/json").result(JsonSerde.MAPPER.writeValueAsBytes(body));
    }

    static void error(Context context, HttpStatus status, String message) {
        context.status(status).header("Cache-Control", "no-store");
        write(context, Map.of("status", status.getCode(), "error", message));
    }
}
