/**
 * Where a setting comes from: the command line, else a variable of the environment, else its default.
 *
 * <p>{@code --data DIR} is {@code GAINSAY_DATA}, and so on for every option; {@code KAFKA_SASL_MECHANISM} is the Kafka
 * client property {@code sasl.mechanism}. A value that should stand in no environment is read from a file by adding
 * {@code _FILE} to the name. What is unknown is an error, and all errors are reported at once.
 */
@NullMarked
package org.gainsay.deploy.config;

import org.jspecify.annotations.NullMarked;
