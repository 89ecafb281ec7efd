@NullMarked
package org.gainsay.enrich.lexicon;

import org.jspecify.annotations.NullMarked;
