package org.gainsay.deploy.dashboard.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.util.List;
import java.util.Map;

/**
 * The page and its files, and the headers that keep hostile news text harmless even if a line of the page were wrong:
 * nothing is loaded, run or sent anywhere but from and to this server, and no text becomes markup.
 */
public final class PageFiles {

    /** The addresses of the views; all are the same page, which reads its address. */
    public static final List<String> VIEWS = List.of(
            "/",
            "/actors",
            "/actor",
            "/equipment",
            "/disputes",
            "/dispute",
            "/flows",
            "/articles",
            "/mentions",
            "/article",
            "/search",
            "/about");

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
                    + " require-trusted-types-for 'script'; trusted-types default",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private final byte[] page = Resources.read("/dashboard/index.html");

    /** Adds the routes of the views and files, and the headers of every answer. */
    public void install(JavalinConfig config) {
        config.routes.before(context -> HEADERS.forEach(context::header));
        VIEWS.forEach(view -> config.routes.get(view, this::page));
        config.staticFiles.add(files -> {
            files.hostedPath = "/assets";
            files.directory = "/dashboard/assets";
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "no-cache");
        });
    }

    private void page(Context context) {
        context.contentType("text/html; charset=utf-8")
                .header("Cache-Control", "no-cache")
                .result(page);
    }
}
