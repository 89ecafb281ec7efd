@NullMarked
package org.gainsay.enrich.gate;

import org.jspecify.annotations.NullMarked;
