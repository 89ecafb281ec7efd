/**
 * The subcommands: each parses its words, calls the part that does the work, and prints.
 *
 * <p>Results go to the standard output, progress and errors to the standard error, so that results can be piped. Exit
 * codes: 0 done, 1 failed, 2 wrong usage or configuration.
 */
@NullMarked
package org.gainsay.deploy.command;

import org.jspecify.annotations.NullMarked;
