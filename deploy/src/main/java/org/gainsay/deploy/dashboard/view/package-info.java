/** What each page shows, as plain functions of the board: the JSON of the HTTP API. */
@NullMarked
package org.gainsay.deploy.dashboard.view;

import org.jspecify.annotations.NullMarked;
