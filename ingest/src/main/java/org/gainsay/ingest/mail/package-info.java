/** Reads articles that come as e-mail: press releases, alerts, newsletters saved as files. */
@NullMarked
package org.gainsay.ingest.mail;

import org.jspecify.annotations.NullMarked;
