/**
 * The constructions of the language by which somebody claims or denies a matter: from one parsed sentence, and what the
 * article has said so far, to events.
 */
@NullMarked
package org.gainsay.enrich.rule;

import org.jspecify.annotations.NullMarked;
