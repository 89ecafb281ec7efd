/** Tests of the package of the same name. */
@NullMarked
package org.gainsay.deploy.deadletter;

import org.jspecify.annotations.NullMarked;
