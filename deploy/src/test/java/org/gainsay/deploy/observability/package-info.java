/** Holds what operators are given to watch the chain with, outside the code, to what its pages say. */
@NullMarked
package org.gainsay.deploy.observability;

import org.jspecify.annotations.NullMarked;
