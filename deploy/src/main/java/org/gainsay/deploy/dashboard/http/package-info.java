/** The dashboard's side of HTTP: the read-only JSON API, the page and its files, and the headers that guard them. */
@NullMarked
package org.gainsay.deploy.dashboard.http;

import org.jspecify.annotations.NullMarked;
