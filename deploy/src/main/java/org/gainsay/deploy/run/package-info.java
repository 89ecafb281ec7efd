/** Puts the parts of a process together, tells how it goes, and takes them apart again when it is asked to stop. */
@NullMarked
package org.gainsay.deploy.run;

import org.jspecify.annotations.NullMarked;
