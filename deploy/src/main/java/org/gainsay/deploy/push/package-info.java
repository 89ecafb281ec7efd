/**
 * Takes documents over HTTP from those who have the token, and answers when Kafka has them; takes what hubs deliver of
 * the feeds that are subscribed to (W3C WebSub).
 *
 * <p>Strangers may reach it: nothing is read of a document without the token, nor of a delivery without the address that
 * only its hub knows, and none takes more than its share of memory and time.
 */
@NullMarked
package org.gainsay.deploy.push;

import org.jspecify.annotations.NullMarked;
