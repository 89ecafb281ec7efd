/**
 * A small transformer reads the article and estimates, for every sentence, whether it claims or denies something, and who of
 * those that the article names is the source, gives and gets which of the goods that it names.
 */
@NullMarked
package org.gainsay.enrich.encoder;

import org.jspecify.annotations.NullMarked;
