/** Tests of the rules of disputes. */
@NullMarked
package org.gainsay.aggregate.dispute;

import org.jspecify.annotations.NullMarked;
