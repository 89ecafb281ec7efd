/**
 * Takes documents over HTTP from those who have the token, and answers when Kafka has them.
 *
 * <p>Strangers may reach it: nothing is read of a request without the token, and none takes more than its share of memory and time.
 */
@NullMarked
package org.gainsay.deploy.push;

import org.jspecify.annotations.NullMarked;
