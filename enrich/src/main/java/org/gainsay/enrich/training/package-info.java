/** Trains the models of the analyser's choices on labelled sentences, reproducibly. Nothing here is used while reading news. */
@NullMarked
package org.gainsay.enrich.training;

import org.jspecify.annotations.NullMarked;
