package org.gainsay.deploy.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.gainsay.deploy.http.WebModule;
import org.gainsay.ingest.api.Subscription;
import org.gainsay.ingest.deadletter.Cut;
import org.gainsay.ingest.feed.FeedParser;
import org.gainsay.ingest.feed.FeedResult;
import org.gainsay.ingest.text.CleanText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /websub/ID}: where hubs confirm subscriptions and deliver updates (W3C WebSub, 5.3 and 7).
 *
 * <p>Anybody may call. Only what was asked for is confirmed, and only what is signed with the subscription's secret is
 * read; whoever lacks an id learns nothing.
 */
public final class HubCallback implements WebModule, MeterBinder {

    /** The path that stands for the public address that hubs are told. */
    public static final String PATH = "/websub";

    private static final Logger log = LoggerFactory.getLogger(HubCallback.class);

    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int MOST_AT_A_TIME = 4;
    private static final int MOST_REMEMBERED = 10_000;
    private static final int LONGEST_CHALLENGE = 4_000;
    private static final int LONGEST_REASON = 200;
    private static final Duration READ_PATIENCE = Duration.ofSeconds(30);

    private final Subscribers subscribers;
    private final boolean weak;
    private final InstantSource clock;
    private final Semaphore room = new Semaphore(MOST_AT_A_TIME);
    private final Map<HubOutcome, LongAdder> outcomes = new EnumMap<>(HubOutcome.class);

    /** Digests of what was taken lately: the same again, be it sent by whoever has overheard it, changes nothing. */
    private final Set<String> taken = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }));

    /**
     * The callback of some subscribers.
     *
     * @param weak whether signatures with SHA-1 are taken, which some hubs still make
     */
    public HubCallback(Subscribers subscribers, boolean weak) {
        this(subscribers, weak, Clock.systemUTC());
    }

    HubCallback(Subscribers subscribers, boolean weak, InstantSource clock) {
        this.subscribers = subscribers;
        this.weak = weak;
        this.clock = clock;
        for (HubOutcome outcome : HubOutcome.values()) {
            outcomes.put(outcome, new LongAdder());
        }
    }

    @Override
    public void install(JavalinConfig config) {
        config.routes.get(PATH + "/{id}", context -> answer(context, verified(context)));
        config.routes.post(PATH + "/{id}", context -> answer(context, delivered(context)));
    }

    private HubOutcome verified(Context context) {
        String id = context.pathParam("id");
        String mode = parameter(context, "hub.mode");
        String topic = parameter(context, "hub.topic");
        if (!subscribers.isReady()) {
            return HubOutcome.STANDING_BY;
        }
        Subscription known = subscribers.find(id).orElse(null);
        if (known == null) {
            return HubOutcome.NOT_ASKED_FOR;
        }
        if (mode.equals("denied") && topic.equals(known.topic())) {
            String reason = CleanText.field(parameter(context, "hub.reason"), LONGEST_REASON);
            subscribers.denied(id, reason == null ? "" : reason);
            return HubOutcome.DENIED;
        }
        String challenge = parameter(context, "hub.challenge");
        if (challenge.isEmpty()
                || challenge.length() > LONGEST_CHALLENGE
                || !known.isOpen(mode, topic, clock.instant())) {
            return HubOutcome.NOT_ASKED_FOR;
        }
        subscribers.confirmed(id, lease(parameter(context, "hub.lease_seconds")));
        context.result(challenge.getBytes(UTF_8));
        return HubOutcome.CONFIRMED;
    }

    private static String parameter(Context context, String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value;
    }

    private static @Nullable Duration lease(String seconds) {
        boolean number =
                !seconds.isEmpty() && seconds.length() <= 9 && seconds.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }

    private HubOutcome delivered(Context context) {
        if (!subscribers.isReady()) {
            return HubOutcome.STANDING_BY;
        }
        Optional<Subscription> known = subscribers.find(context.pathParam("id"));
        if (known.isEmpty()) {
            return HubOutcome.UNKNOWN;
        }
        long stated = context.req().getContentLengthLong();
        if (stated > MOST_BYTES) {
            return HubOutcome.TOO_LARGE;
        }
        if (!room.tryAcquire()) {
            return HubOutcome.BUSY;
        }
        try {
            byte[] body =
                    PushedBody.read(context.bodyInputStream(), stated, MOST_BYTES, READ_PATIENCE, System::nanoTime);
            return take(known.get(), body, context.header("X-Hub-Signature"), context.header("Content-Type"));
        } catch (RefusedException e) {
            return e.outcome() == PushOutcome.TOO_LARGE ? HubOutcome.TOO_LARGE : HubOutcome.TOO_SLOW;
        } finally {
            room.release();
        }
    }

    private HubOutcome take(Subscription known, byte[] body, @Nullable String signature, @Nullable String contentType) {
        if (!HubSignature.isGood(signature, body, known.secret(), weak)) {
            String method =
                    CleanText.field(signature == null ? "none" : signature.split("=", 2)[0], LONGEST_REASON);
            log.warn("an update of {} without a good signature (method: {}) is ignored", known.topic(), method);
            return HubOutcome.UNSIGNED;
        }
        String digest = known.id() + HexFormat.of().formatHex(Cut.digest().digest(body));
        if (taken.contains(digest)) {
            return HubOutcome.REPEATED;
        }
        if (!(FeedParser.parse(body, known.topic(), contentType) instanceof FeedResult.Parsed parsed)) {
            return HubOutcome.UNREADABLE;
        }
        if (!subscribers.delivered(known.id(), parsed.feed())) {
            return HubOutcome.BUSY;
        }
        taken.add(digest);
        return HubOutcome.TAKEN;
    }

    private void answer(Context context, HubOutcome outcome) {
        LongAdder counter = outcomes.get(outcome);
        if (counter != null) {
            counter.increment();
        }
        if (outcome.status() == 503) {
            context.header("Retry-After", "10");
        }
        if (outcome.status() >= 400) {
            context.header("Connection", "close"); // what is left of a body is not read
        }
        context.status(outcome.status())
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .contentType("text/plain; charset=utf-8");
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        outcomes.forEach(
                (outcome, count) -> FunctionCounter.builder("gainsay.websub.requests", count, LongAdder::doubleValue)
                        .description("Requests of hubs, by what came of them")
                        .tag("outcome", outcome.label())
                        .register(registry));
    }
}
