/** What a dead letter keeps of a record, so that every one that is refused can be kept, however large it is. */
@NullMarked
package org.gainsay.ingest.deadletter;

import org.jspecify.annotations.NullMarked;
