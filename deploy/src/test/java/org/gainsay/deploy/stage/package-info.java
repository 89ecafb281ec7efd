/** Tests of the package of the same name. */
@NullMarked
package org.gainsay.deploy.stage;

import org.jspecify.annotations.NullMarked;
