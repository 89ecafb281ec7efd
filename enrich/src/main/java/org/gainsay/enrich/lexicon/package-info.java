/**
 * Who is meant and what goods are meant: the words of a sentence, resolved to the ids that events carry.
 *
 * <p>Names, demonyms, equipment and the guards against their homonyms are data files ({@code *.tsv}, each with a header
 * that tells its columns), which users extend with a directory of their own. The code here only knows how words are
 * matched and how names are built that no list holds.
 */
@NullMarked
package org.gainsay.enrich.lexicon;

import org.jspecify.annotations.NullMarked;
