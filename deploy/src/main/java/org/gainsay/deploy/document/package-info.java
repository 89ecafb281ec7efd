/** Reads the documents that somebody names on the command line: files, folders, the standard input. */
@NullMarked
package org.gainsay.deploy.document;

import org.jspecify.annotations.NullMarked;
