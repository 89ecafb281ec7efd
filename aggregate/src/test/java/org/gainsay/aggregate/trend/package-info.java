@NullMarked
package org.gainsay.aggregate.trend;

import org.jspecify.annotations.NullMarked;
