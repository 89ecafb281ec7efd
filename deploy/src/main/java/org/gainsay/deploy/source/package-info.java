/** Brings documents onto the raw topic as they are: files, folders and addresses. */
@NullMarked
package org.gainsay.deploy.source;

import org.jspecify.annotations.NullMarked;
