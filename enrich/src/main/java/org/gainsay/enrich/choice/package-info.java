/**
 * Choices that a small trained model makes better than a sum of hand-set weights: whether what a rule found is an event,
 * whether a sentence in which no rule found one still tells more of an open matter, who its source is, and which open
 * matter fills what it leaves unsaid. Rules make the options and the features; the models weigh them.
 */
@NullMarked
package org.gainsay.enrich.choice;

import org.jspecify.annotations.NullMarked;
