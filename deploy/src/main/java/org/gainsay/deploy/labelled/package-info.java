/** Files of labelled sentences, a JSON object a line: what annotators write and {@code classify} prints. */
@NullMarked
package org.gainsay.deploy.labelled;

import org.jspecify.annotations.NullMarked;
