package org.gainsay.deploy.http;

import io.javalin.config.JavalinConfig;

/** A part of what the web server serves: its routes, static files and handlers. */
@FunctionalInterface
public interface WebModule {

    /** Adds the module's routes before the server starts. Modules share the server: paths must not collide. */
    void install(JavalinConfig config);
}
