/**
 * How the ledger's own records look in bytes: in its stores and on its repartition topic, never on a topic that others
 * read.
 *
 * <p>Compact, since every article writes several of them and their size is the size of state, of changelogs and of a
 * restore.
 */
@NullMarked
package org.gainsay.aggregate.encoding;

import org.jspecify.annotations.NullMarked;
