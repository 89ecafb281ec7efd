/**
 * Reads HTML pages: finds the article among navigation, teasers and comments, and what the page says about it.
 *
 * <p>The text is found by where sentences stand in the tree and by how much of it is links; class names are a hint, kept
 * in data files. Metadata comes from JSON-LD, OpenGraph and the other vocabularies that news sites use, in that order.
 */
@NullMarked
package org.gainsay.ingest.page;

import org.jspecify.annotations.NullMarked;
