package org.gainsay.deploy.push;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.gainsay.deploy.http.AccessToken;
import org.gainsay.deploy.http.WebModule;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.deploy.source.RawSender;
import org.gainsay.deploy.source.RawSink;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.api.TraceParent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /articles}: a document in, 202 out once all replicas have it. */
public final class Push implements WebModule, MeterBinder, AutoCloseable {

    /** Where documents are pushed. */
    public static final String PATH = "/articles";

    private static final Logger log = LoggerFactory.getLogger(Push.class);

    /** What all open requests may hold together, and what each of them counts for at least. */
    private static final int BUDGET_KIB = 64 * 1024;

    private static final int LEAST_KIB = 1024;
    private static final int KIB = 1024;

    private static final Duration READ_PATIENCE = Duration.ofSeconds(60);
    private static final Duration KAFKA_PATIENCE = Duration.ofSeconds(20);

    private final AccessToken token;
    private final RawSink sink;
    private final Runnable closing;
    private final Duration patience;
    private final Semaphore budget = new Semaphore(BUDGET_KIB);
    private final Map<PushOutcome, LongAdder> outcomes = new EnumMap<>(PushOutcome.class);
    private final LongAdder bytes = new LongAdder();

    Push(AccessToken token, RawSink sink, Runnable closing, Duration patience) {
        this.token = token;
        this.sink = sink;
        this.closing = closing;
        this.patience = patience;
        for (PushOutcome outcome : PushOutcome.values()) {
            outcomes.put(outcome, new LongAdder());
        }
    }

    /**
     * Takes documents for a cluster.
     *
     * @param kafka client properties
     */
    public static Push start(AccessToken token, Map<String, String> kafka) {
        Map<String, String> settings = new HashMap<>(kafka);
        // A sender waits for the answer: better soon that it cannot be had, than late that it could.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "5000");
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "15000");
        RawSender sender = new RawSender(settings);
        return new Push(token, sender, sender::close, KAFKA_PATIENCE);
    }

    @Override
    public void install(JavalinConfig config) {
        config.routes.post(PATH, this::post);
        // GET is the dashboard's, which shows articles at the same address; elsewhere the server answers it with 405.
        config.routes.put(PATH, Push::otherMethod);
        config.routes.patch(PATH, Push::otherMethod);
        config.routes.delete(PATH, Push::otherMethod);
    }

    private static void otherMethod(Context context) {
        context.header("Allow", "POST");
        answer(context, 405, Map.of("status", 405, "error", "documents are pushed by POST"));
    }

    private void post(Context context) {
        try {
            RawItem item = take(context);
            byte[] value = item.bytes();
            bytes.add(value == null ? 0 : value.length);
            count(PushOutcome.ACCEPTED);
            answer(context, PushOutcome.ACCEPTED.status().getCode(), Map.of("id", item.key()));
        } catch (RefusedException e) {
            refuse(context, e);
        }
    }

    private RawItem take(Context context) throws RefusedException {
        if (!token.isIn(context.header("Authorization"))) {
            throw new RefusedException(PushOutcome.UNAUTHORIZED, "the header Authorization: Bearer TOKEN is needed");
        }
        long stated = context.req().getContentLengthLong();
        if (stated > RawSender.MAX_BYTES) {
            throw PushedBody.tooLarge(RawSender.MAX_BYTES);
        }
        Map<String, String> said = PushedDocument.said(stated(context));
        TraceParent.parse(context.header(RawHeaders.TRACEPARENT))
                .ifPresent(trace -> said.put(RawHeaders.TRACEPARENT, trace.toString()));
        int share = share(stated < 0 ? 2L * RawSender.MAX_BYTES : stated); // see PushedBody.read
        if (!budget.tryAcquire(share)) {
            throw new RefusedException(PushOutcome.BUSY, "too many documents are being taken; try again in a second");
        }
        AtomicInteger held = new AtomicInteger(share);
        Runnable release = () -> budget.release(held.getAndSet(0));
        CompletableFuture<RawItem> safe = new CompletableFuture<>();
        try {
            byte[] body = PushedBody.read(
                    context.bodyInputStream(), stated, RawSender.MAX_BYTES, READ_PATIENCE, System::nanoTime);
            int kept = Math.min(share, share(body.length));
            budget.release(held.getAndSet(kept) - kept);
            RawItem item =
                    PushedDocument.of(body, said, context.header("Content-Type"), context.header("Idempotency-Key"));
            if (!RawSender.takes(item)) {
                throw PushedBody.tooLarge(RawSender.MAX_BYTES);
            }
            sink.send(item, (sent, failure) -> {
                release.run(); // not before: until then the producer holds the bytes
                if (failure == null) {
                    safe.complete(sent);
                } else {
                    safe.completeExceptionally(failure);
                }
            });
        } catch (RefusedException | RuntimeException e) {
            release.run();
            throw e;
        }
        return await(safe);
    }

    private static int share(long bytes) {
        return (int) Math.max(LEAST_KIB, (bytes + KIB - 1) / KIB);
    }

    private RawItem await(CompletableFuture<RawItem> safe) throws RefusedException {
        try {
            return safe.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            log.warn("a pushed document was not taken by Kafka: {}", String.valueOf(e.getCause()));
            throw unavailable();
        } catch (TimeoutException e) {
            log.warn("a pushed document was not taken by Kafka within {} s", patience.toSeconds());
            throw unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static RefusedException unavailable() {
        return new RefusedException(
                PushOutcome.UNAVAILABLE, "Kafka did not take the document; send it again, a repeat does no harm");
    }

    /** What the request says of the document, in its headers or its address; the address wins. */
    private static Map<String, String> stated(Context context) {
        Map<String, String> stated = new HashMap<>();
        for (String name : Collections.list(context.req().getHeaderNames())) {
            String ours = PushedDocument.ours(name);
            String value = context.header(name);
            if (ours != null && value != null) {
                stated.put(ours, PushedDocument.text(value));
            }
        }
        context.queryParamMap().forEach((name, values) -> stated.put(name, values.get(0)));
        return stated;
    }

    private void refuse(Context context, RefusedException refused) {
        PushOutcome outcome = refused.outcome();
        count(outcome);
        if (outcome == PushOutcome.UNAUTHORIZED) {
            context.header("WWW-Authenticate", "Bearer realm=\"gainsay\"");
        }
        if (outcome.retrySeconds() > 0) {
            context.header("Retry-After", Integer.toString(outcome.retrySeconds()));
        }
        context.header("Connection", "close"); // what is left of the body is not read
        int status = outcome.status().getCode();
        answer(context, status, Map.of("status", status, "error", refused.why()));
    }

    private static void answer(Context context, int status, Object body) {
        context.status(status)
                .header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(JsonSerde.MAPPER.writeValueAsBytes(body));
    }

    private void count(PushOutcome outcome) {
        LongAdder counter = outcomes.get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        outcomes.forEach(
                (outcome, count) -> FunctionCounter.builder("gainsay.push.requests", count, LongAdder::doubleValue)
                        .description("Requests to push a document, by what came of them")
                        .tag("outcome", outcome.label())
                        .register(registry));
        FunctionCounter.builder("gainsay.push.bytes", bytes, LongAdder::doubleValue)
                .description("Bytes of the pushed documents that Kafka has")
                .register(registry);
        Gauge.builder("gainsay.push.room", budget, free -> free.availablePermits() / (double) BUDGET_KIB)
                .description(
                        "The share of the memory for pushed documents that is free; at 0 they are refused with 503")
                .register(registry);
    }

    @Override
    public void close() {
        closing.run();
    }
}
