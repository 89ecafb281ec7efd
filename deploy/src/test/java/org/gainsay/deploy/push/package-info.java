/** Tests of the package of the same name. */
@NullMarked
package org.gainsay.deploy.push;

import org.jspecify.annotations.NullMarked;
