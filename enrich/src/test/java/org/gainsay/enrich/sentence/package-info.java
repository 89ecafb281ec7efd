@NullMarked
package org.gainsay.enrich.sentence;

import org.jspecify.annotations.NullMarked;
