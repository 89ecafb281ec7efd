package org.gainsay.deploy.http;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.util.List;

/** A running web server. */
public final class WebServer implements AutoCloseable {

    /** Nothing is posted to it but small requests, and what a module reads by itself. */
    private static final long MAX_REQUEST_BYTES = 64 * 1024L;

    private final Javalin javalin;
    private final String host;

    private WebServer(Javalin javalin, String host) {
        this.javalin = javalin;
        this.host = host;
    }

    /**
     * Starts a server and returns when it listens.
     *
     * @param host the address to bind; a loopback address keeps strangers out
     * @param port 0 takes a free one
     * @throws PortTakenException if the port is in use
     */
    public static WebServer start(String host, int port, List<WebModule> modules) {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.maxRequestSize = MAX_REQUEST_BYTES;
            config.http.prefer405over404 = true;
            modules.forEach(module -> module.install(config));
        });
        try {
            return new WebServer(javalin.start(host, port), host);
        } catch (JavalinBindException e) {
            throw new PortTakenException(
                    "port " + port + " of " + host + " is taken: choose another with --port, or 0 for a free one", e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Where a browser finds it. */
    public String url() {
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        return "http://" + (everywhere || host.equals("127.0.0.1") ? "localhost" : host) + ":" + port() + "/";
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
