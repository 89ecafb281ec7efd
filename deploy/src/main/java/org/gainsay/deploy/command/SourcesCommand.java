package org.gainsay.deploy.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gainsay.deploy.poll.SourceReport;
import org.gainsay.ingest.api.JsonSerde;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gainsay sources}. */
@Command(
        name = "sources",
        description = "Shows each polled feed: how it does, when it is next, what it brought, what is wrong.",
        footer = {
            "",
            "well: it answers. broken: no success for three intervals, or a day. silent: it answers, but has had",
            "nothing new for eight times its usual gap, and a day at least. gone: taken away for good (HTTP 410).",
            "duplicate: it moved to where another feed of the list is. unlisted: no longer in the list.",
            "no body: the share of the last day's items of which ingest could make no article."
        })
public final class SourcesCommand implements Callable<Integer> {

    @Mixin
    private final KafkaOptions kafka = new KafkaOptions();

    @Option(names = "--json", description = "Print a JSON object a line.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Instant now = Clock.systemUTC().instant();
        List<SourceReport> reports = SourceReport.all(kafka.properties(), now);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            reports.forEach(report -> out.println(JsonSerde.MAPPER.writeValueAsString(report)));
        } else if (reports.isEmpty()) {
            out.println("no sources yet: gainsay poll --feeds FILE polls some");
        } else {
            out.println("standing   last success  next      items  an hour  no body  errors  feed");
            reports.forEach(report -> print(report, now, out));
        }
        out.flush();
        return 0;
    }

    private static void print(SourceReport report, Instant now, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-9s  %-12s  %-8s  %5d  %7.1f  %7s  %6d  %s%n",
                report.standing(),
                ago(report.lastSuccess(), now),
                until(report.next(), now),
                report.items(),
                report.itemsAnHour(),
                percent(report.emptyBodyRate()),
                report.errors(),
                report.url() + (report.movedTo() == null ? "" : " -> " + report.movedTo()));
        if (report.hub() != null) {
            String until = report.subscribedUntil() == null ? "" : ", ends " + until(report.subscribedUntil(), now);
            out.println("           hub " + report.hub() + ": " + report.subscription() + until + ", "
                    + report.updates() + " updates");
        }
        if (report.lastError() != null) {
            out.println("           " + ago(report.lastErrorAt(), now) + ": " + report.lastError());
        }
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "-" : Math.round(share * 100) + "%";
    }

    private static String ago(@Nullable Instant time, Instant now) {
        return time == null ? "never" : length(Duration.between(time, now)) + " ago";
    }

    private static String until(@Nullable Instant time, Instant now) {
        if (time == null) {
            return "never";
        }
        return time.isAfter(now) ? "in " + length(Duration.between(now, time)) : "now";
    }

    private static String length(Duration duration) {
        if (duration.toDays() > 0) {
            return duration.toDays() + " d";
        }
        if (duration.toHours() > 0) {
            return duration.toHours() + " h";
        }
        return duration.toMinutes() > 0
                ? duration.toMinutes() + " min"
                : duration.truncatedTo(ChronoUnit.SECONDS).toSeconds() + " s";
    }
}
