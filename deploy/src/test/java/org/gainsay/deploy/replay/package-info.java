/** Tests of the package of the same name. */
@NullMarked
package org.gainsay.deploy.replay;

import org.jspecify.annotations.NullMarked;
