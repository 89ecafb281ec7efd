/**
 * The contract of the enrich stage: claim and denial events with their evidence, and the topic that carries them.
 *
 * <p>Records and typed topic constants only. What a claim and a denial are, field by field, is told in
 * {@code deploy/docs/events.md}.
 */
@NullMarked
package org.gainsay.enrich.api;

import org.jspecify.annotations.NullMarked;
