/**
 * Watches folders and brings what appears in them onto the raw topic: nothing half-written, nothing twice, nothing lost
 * over a restart.
 *
 * <p>Folders are scanned, not listened to: that works on network drives and container mounts too, and a file that came
 * while nobody looked is found.
 */
@NullMarked
package org.gainsay.deploy.folder;

import org.jspecify.annotations.NullMarked;
