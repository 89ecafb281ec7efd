/** Tests of the package of the same name. */
@NullMarked
package org.gainsay.ingest.mail;

import org.jspecify.annotations.NullMarked;
