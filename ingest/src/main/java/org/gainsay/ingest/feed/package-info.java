/**
 * Reads feeds and sitemaps as they are: RSS of every version, Atom, JSON Feed, sitemaps, well-formed or not.
 *
 * <p>One reader works on a tree that a lenient parser builds, so that a feed with a stray ampersand gives the same entries
 * as one without. Names are compared by namespace, whatever the prefix, and without regard to case.
 */
@NullMarked
package org.gainsay.ingest.feed;

import org.jspecify.annotations.NullMarked;
