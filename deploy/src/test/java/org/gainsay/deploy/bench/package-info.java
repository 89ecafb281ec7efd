/** Tests of the package of the same name. */
@NullMarked
package org.gainsay.deploy.bench;

import org.jspecify.annotations.NullMarked;
