/** Reads the dead letters for a person, and sends them again once the cause is gone. */
@NullMarked
package org.gainsay.deploy.deadletter;

import org.jspecify.annotations.NullMarked;
