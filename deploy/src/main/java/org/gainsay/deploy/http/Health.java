package org.gainsay.deploy.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.function.Supplier;
import org.gainsay.ingest.api.JsonSerde;

/**
 * {@code /health/live} and {@code /health/ready}.
 *
 * <p>Live: the process need not be killed. Ready: every part does its work now. Both answer 200 or 503, with the parts
 * in the body so that a person sees which one is at fault.
 */
public final class Health implements WebModule {

    /**
     * The state of one part of the process.
     *
     * @param part its name, such as {@code ingest}
     * @param live false if only a restart can help
     * @param ready whether it does its work now
     * @param detail the state in a word or a sentence
     */
    public record Check(String part, boolean live, boolean ready, String detail) {}

    private record Report(String status, List<Check> parts) {}

    private final Supplier<List<Check>> checks;

    /** Asks for the parts' states on every request; the supplier must be quick and safe for many threads. */
    public Health(Supplier<List<Check>> checks) {
        this.checks = checks;
    }

    @Override
    public void install(JavalinConfig config) {
        config.routes.get("/health/live", this::live);
        config.routes.get("/health/ready", this::ready);
    }

    private void live(Context context) {
        List<Check> parts = checks.get();
        answer(context, parts, parts.stream().allMatch(Check::live));
    }

    private void ready(Context context) {
        List<Check> parts = checks.get();
        answer(context, parts, parts.stream().allMatch(p -> p.live() && p.ready()));
    }

    private static void answer(Context context, List<Check> parts, boolean up) {
        context.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(JsonSerde.MAPPER.writeValueAsBytes(new Report(up ? "up" : "down", parts)));
    }
}
