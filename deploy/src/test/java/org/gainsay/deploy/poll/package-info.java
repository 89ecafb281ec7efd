/** Tests of the package of the same name. */
@NullMarked
package org.gainsay.deploy.poll;

import org.jspecify.annotations.NullMarked;
