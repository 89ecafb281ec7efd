/** Scores predicted events against labelled ones, with the same arithmetic for the command and the quality gate. */
@NullMarked
package org.gainsay.enrich.score;

import org.jspecify.annotations.NullMarked;
