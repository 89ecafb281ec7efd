/** What is said more of than before: arithmetic on daily counts, with no store and no topic, so that it goes down as they do. */
@NullMarked
package org.gainsay.aggregate.trend;

import org.jspecify.annotations.NullMarked;
