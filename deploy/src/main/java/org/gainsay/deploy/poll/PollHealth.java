package org.gainsay.deploy.poll;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gainsay.deploy.http.Health;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.poll.Refusals;
import org.gainsay.ingest.poll.Standing;
import org.gainsay.ingest.poll.Tally;
import org.gainsay.ingest.text.Secrets;

/** Tells of the feeds in health and metrics: how many are well, and which are not. */
public final class PollHealth implements MeterBinder {

    private static final String PART = "feeds";
    private static final int MOST_NAMED = 5;

    private final Polling polling;

    public PollHealth(Polling polling) {
        this.polling = polling;
    }

    /** A broken feed is somebody else's fault, and does not make this process unfit: it only shows in the detail. */
    public Health.Check check() {
        Throwable fault = polling.fault();
        return new Health.Check(
                PART, fault == null, polling.isReady(), fault == null ? detail() : "ended by a fault: " + fault);
    }

    private String detail() {
        if (!polling.isPolling()) {
            return polling.isReady() ? "standing by while another instance polls" : "starting";
        }
        Instant now = Clock.systemUTC().instant();
        List<Source> sources = listed();
        List<Source> troubled = sources.stream()
                .filter(source -> Standing.of(source, now).isTrouble())
                .sorted(Comparator.comparing(Source::url))
                .toList();
        StringBuilder detail = new StringBuilder(sources.size() + " feeds polled");
        if (!troubled.isEmpty()) {
            detail.append(", ").append(troubled.size()).append(" of them in trouble");
        }
        troubled.stream().limit(MOST_NAMED).forEach(source -> detail.append("; ")
                .append(source.url())
                .append(" is ")
                .append(word(Standing.of(source, now)))
                .append(source.trouble() == null ? "" : " (" + source.trouble().what() + ")"));
        if (troubled.size() > MOST_NAMED) {
            detail.append("; and so on");
        }
        List<Source> empty = withoutBodies(sources);
        if (!empty.isEmpty()) {
            detail.append("; of most items of ")
                    .append(empty.size())
                    .append(" feeds no article could be made, such as ")
                    .append(empty.get(0).url());
        }
        return Secrets.masked(detail.toString());
    }

    private List<Source> withoutBodies(List<Source> sources) {
        return sources.stream()
                .filter(source -> polling.share(source).isTrouble())
                .sorted(Comparator.comparing(Source::url))
                .toList();
    }

    private List<Source> listed() {
        return polling.sources().stream()
                .filter(source -> source.status() != Source.Status.UNLISTED)
                .toList();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("gainsay.poll.active", polling, p -> p.isPolling() ? 1 : 0)
                .description("1 while this instance is the one that polls the feeds")
                .register(registry);
        for (Standing standing : Standing.values()) {
            Gauge.builder("gainsay.poll.sources", this, health -> health.count(standing))
                    .description("Feeds by how they do: broken is no success for three intervals or a day,"
                            + " silent is nothing new for eight times the usual gap")
                    .tag("standing", word(standing))
                    .register(registry);
        }
        Gauge.builder("gainsay.poll.waiting", this, PollHealth::waiting)
                .description("Items that feeds have listed and that are not on the raw topic yet")
                .register(registry);
        Gauge.builder("gainsay.poll.subscriptions", this, PollHealth::subscriptions)
                .description("Feeds whose updates a hub has promised to deliver")
                .register(registry);
        Gauge.builder("gainsay.poll.empty.bodies", this, PollHealth::emptyBodies)
                .description("The share of the items taken in the last day of which ingest could make no article")
                .register(registry);
        Gauge.builder("gainsay.poll.empty.sources", this, health -> health.withoutBodies(health.listed())
                        .size())
                .description("Feeds of which that is so for more than half of the items, of five at least")
                .register(registry);
        for (Tally.Count count : Tally.Count.values()) {
            FunctionCounter.builder("gainsay.poll." + count.name().toLowerCase(Locale.ROOT), polling, p -> p.tally()
                            .of(count))
                    .description(count.description())
                    .register(registry);
        }
    }

    private double count(Standing standing) {
        Instant now = Clock.systemUTC().instant();
        return polling.sources().stream()
                .filter(source -> Objects.equals(Standing.of(source, now), standing))
                .count();
    }

    private double emptyBodies() {
        int taken = 0;
        int refused = 0;
        for (Source source : polling.sources()) {
            Refusals.Share share = polling.share(source);
            taken += share.taken();
            refused += share.refused();
        }
        return new Refusals.Share(taken, refused).rate();
    }

    private double waiting() {
        return polling.sources().stream()
                .mapToInt(source -> source.waiting().size())
                .sum();
    }

    private double subscriptions() {
        Instant now = Clock.systemUTC().instant();
        return polling.sources().stream()
                .filter(source ->
                        source.subscription() != null && source.subscription().isActive(now))
                .count();
    }

    static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }
}
