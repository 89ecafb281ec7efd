/** Tests of the topics and of their description. */
@NullMarked
package org.gainsay.deploy.topic;

import org.jspecify.annotations.NullMarked;
