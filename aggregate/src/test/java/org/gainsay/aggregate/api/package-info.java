/** Tests of the contract: what is written against what is documented. */
@NullMarked
package org.gainsay.aggregate.api;

import org.jspecify.annotations.NullMarked;
