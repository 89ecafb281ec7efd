package org.gainsay.deploy.sample;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gainsay.aggregate.api.ActorCount;
import org.gainsay.aggregate.api.EquipmentCount;
import org.gainsay.aggregate.api.Role;
import org.gainsay.enrich.api.EventType;

/**
 * What happened to the samples, for a person to read.
 *
 * @param fates what ingest did with them
 * @param claims claims found in all revisions that were read
 * @param denials denials found in them
 * @param deadLetters what could not be read
 * @param standings the counts at the end
 */
public record SampleReport(Fates fates, long claims, long denials, List<DeadLetter> deadLetters, Standings standings) {

    private static final int TOP = 5;

    /**
     * A document that could not become an article.
     *
     * @param key what its source calls it
     * @param reason the code
     * @param message the reason in words
     */
    public record DeadLetter(String key, String reason, String message) {}

    public SampleReport {
        deadLetters = List.copyOf(deadLetters);
    }

    /**
     * Prints it.
     *
     * @param url where the dashboard is
     */
    public void print(PrintWriter out, String url) {
        out.println();
        out.printf(
                Locale.ROOT,
                "%d documents in = %d article revisions + %d withdrawn + %d repeats or older revisions + %d dead letters%n",
                fates.in(),
                fates.current(),
                fates.withdrawn(),
                fates.dropped(),
                fates.rejected());
        deadLetters.forEach(
                d -> out.printf(Locale.ROOT, "  dead letter  %s: %s (%s)%n", d.key(), d.message(), d.reason()));
        out.printf(
                Locale.ROOT,
                "%d claims and %d denials were read in them; what revisions and withdrawals took back is out of the counts.%n",
                claims,
                denials);
        out.println();
        row(out, "said to supply", top(Role.SUPPLIER, EventType.CLAIM));
        row(out, "said to receive", top(Role.RECIPIENT, EventType.CLAIM));
        row(out, "claim most", top(Role.SOURCE, EventType.CLAIM));
        row(out, "deny most", top(Role.SOURCE, EventType.DENIAL));
        row(out, "goods claimed", goods(EventType.CLAIM));
        row(out, "goods denied", goods(EventType.DENIAL));
        out.println();
        out.println("See who said what, and each sentence behind each number: " + url);
        out.flush();
    }

    private static void row(PrintWriter out, String title, String content) {
        out.printf(Locale.ROOT, "  %-16s %s%n", title, content.isEmpty() ? "(none)" : content);
    }

    private String top(Role role, EventType type) {
        return standings.actors().stream()
                .filter(count -> count.role() == role && count.type() == type && isNamed(count))
                .limit(TOP)
                .map(count -> count.actor() + " " + count.tally().mentions())
                .collect(Collectors.joining(", "));
    }

    /** The article's own voice and the unnamed are no actors that one looks up. */
    private static boolean isNamed(ActorCount count) {
        return count.actor().length() > 1;
    }

    private String goods(EventType type) {
        return standings.equipment().stream()
                .filter(count -> count.type() == type)
                .limit(TOP)
                .map((EquipmentCount count) ->
                        count.equipment() + " " + count.tally().mentions())
                .collect(Collectors.joining(", "));
    }
}
