/**
 * Reads documents of word processors, PDF and e-books, with Apache Tika, in child processes.
 *
 * <p>These formats are programs in disguise: a small file can hold a parser for minutes or fill any heap. So the parser
 * runs in a process of its own that has little memory, is killed at a deadline and replaced; the document that did it
 * becomes a dead letter and the chain goes on.
 */
@NullMarked
package org.gainsay.ingest.office;

import org.jspecify.annotations.NullMarked;
