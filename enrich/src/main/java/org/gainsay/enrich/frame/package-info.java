/** The vocabulary of the rules: verbs and nouns by class, read from files that a person can extend. */
@NullMarked
package org.gainsay.enrich.frame;

import org.jspecify.annotations.NullMarked;
