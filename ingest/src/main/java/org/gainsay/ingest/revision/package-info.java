/**
 * Tells new revisions of an article from repeats and from late ones, and remembers withdrawals.
 *
 * <p>The rule is a pure function on small records; the store that keeps them and the topic that carries them are the
 * topology's.
 */
@NullMarked
package org.gainsay.ingest.revision;

import org.jspecify.annotations.NullMarked;
