package org.gainsay.aggregate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gainsay.enrich.api.ArticleEvents;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can happen to an article on the events topic.
 *
 * @param article its id
 * @param events a revision, that comes first, later, again or late; null is a withdrawal
 */
public record Step(String article, @Nullable ArticleEvents events) {

    /** What is left after the steps, by the rule alone: an older revision gives way, a tombstone forgets. */
    public static List<ArticleEvents> latest(List<Step> steps) {
        Map<String, ArticleEvents> table = new TreeMap<>();
        for (Step step : steps) {
            ArticleEvents events = step.events();
            if (events == null) {
                table.remove(step.article());
            } else {
                table.merge(
                        step.article(),
                        events,
                        (before, after) -> after.revised().isBefore(before.revised()) ? before : after);
            }
        }
        return List.copyOf(table.values());
    }

    @Override
    public String toString() {
        return events == null
                ? "withdraw " + article
                : "put " + article + " revised " + events.revised() + " at " + events.time() + " in "
                        + events.publisher() + (events.copyOf() == null ? "" : " copy") + ": " + events.events();
    }
}
