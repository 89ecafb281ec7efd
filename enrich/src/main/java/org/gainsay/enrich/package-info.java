/** The enrich stage: from articles to claim and denial events. */
@NullMarked
package org.gainsay.enrich;

import org.jspecify.annotations.NullMarked;
