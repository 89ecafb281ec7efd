@NullMarked
package org.gainsay.enrich.training;

import org.jspecify.annotations.NullMarked;
