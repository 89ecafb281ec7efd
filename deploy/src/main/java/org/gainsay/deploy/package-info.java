/** The command {@code gainsay}: what runs the chain, alone or on a cluster. */
@NullMarked
package org.gainsay.deploy;

import org.jspecify.annotations.NullMarked;
