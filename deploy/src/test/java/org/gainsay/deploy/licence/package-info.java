/** Holds what the jar is made of to the licences that it may be made of. */
@NullMarked
package org.gainsay.deploy.licence;

import org.jspecify.annotations.NullMarked;
