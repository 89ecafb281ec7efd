/** Tests of the package of the same name. */
@NullMarked
package org.gainsay.deploy.source;

import org.jspecify.annotations.NullMarked;
