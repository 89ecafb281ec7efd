package org.gainsay.deploy.dashboard.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.gainsay.deploy.http.AccessToken;
import org.gainsay.deploy.http.RateLimit;

/**
 * Lets in to the pages and the API whom {@link Access} names: 401 for the others, 429 for those who ask too often.
 *
 * <p>Health and metrics stay open, for what watches the process has no secret to show; and what is not read, such as a
 * document that is pushed, has a token of its own.
 */
final class Guard {

    private static final String RETRY_SECONDS = "1";

    private final Optional<AccessToken> token;
    private final Optional<RateLimit> limit;

    Guard(Access access) {
        this.token = access.token();
        this.limit = access.perSecond() == 0 ? Optional.empty() : Optional.of(new RateLimit(access.perSecond()));
    }

    void install(JavalinConfig config) {
        config.routes.before(this::check);
    }

    private void check(Context context) {
        if (isElsewhere(context)) {
            return;
        }
        if (token.isPresent() && !token.get().isInOrPassword(context.header("Authorization"))) {
            context.header("WWW-Authenticate", "Basic realm=\"Gainsay: any name, and the token as the password\"");
            Answers.error(
                    context,
                    HttpStatus.UNAUTHORIZED,
                    "the header Authorization: Bearer TOKEN is needed, or the token as a password");
            context.skipRemainingHandlers();
        } else if (limit.isPresent()
                && context.path().startsWith(Api.ROOT)
                && !limit.get().allows(context.ip(), System.nanoTime())) {
            context.header("Retry-After", RETRY_SECONDS);
            Answers.error(context, HttpStatus.TOO_MANY_REQUESTS, "too many requests from this address");
            context.skipRemainingHandlers();
        }
    }

    private static boolean isElsewhere(Context context) {
        String path = context.path();
        boolean read =
                context.method().equals(HandlerType.GET) || context.method().equals(HandlerType.HEAD);
        return !read || path.startsWith("/health/") || path.equals("/metrics");
    }
}
