/**
 * Rebuilds the ledger beside the old one, whose numbers stay until the new ones take their place at once.
 *
 * <p>A {@link org.gainsay.deploy.stage.Generation} is one run of the ledger's own state. The published topics keep their
 * names: who reads them sees the last numbers of the old generation and then, in one transaction, those of the new.
 */
@NullMarked
package org.gainsay.deploy.replay;

import org.jspecify.annotations.NullMarked;
