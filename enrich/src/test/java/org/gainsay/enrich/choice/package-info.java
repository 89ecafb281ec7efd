@NullMarked
package org.gainsay.enrich.choice;

import org.jspecify.annotations.NullMarked;
