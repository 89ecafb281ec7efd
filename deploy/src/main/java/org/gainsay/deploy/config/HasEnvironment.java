package org.gainsay.deploy.config;

/** The root of the command line, which knows the environment for all its subcommands. */
public interface HasEnvironment {

    Environment environment();
}
