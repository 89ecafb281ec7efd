/**
 * Words, parts of speech and the dependency tree of one sentence.
 *
 * <p>The rules see {@link org.gainsay.enrich.parse.Tree} only; which engine made it is hidden behind
 * {@link org.gainsay.enrich.parse.Parser}, so that a better one can take its place.
 */
@NullMarked
package org.gainsay.enrich.parse;

import org.jspecify.annotations.NullMarked;
