/**
 * The ingest stage: takes in whatever arrives on the raw topic and keeps one article, in its latest revision, for each
 * that it recognises.
 */
@NullMarked
package org.gainsay.ingest;

import org.jspecify.annotations.NullMarked;
