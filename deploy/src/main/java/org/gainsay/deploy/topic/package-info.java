/** Creates the chain's topics, and refuses to work on topics that are not as they must be. */
@NullMarked
package org.gainsay.deploy.topic;

import org.jspecify.annotations.NullMarked;
