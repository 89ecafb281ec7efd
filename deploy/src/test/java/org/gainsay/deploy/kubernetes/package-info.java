/** Holds the manifests to Kubernetes' own types, and to what is promised of every pod. */
@NullMarked
package org.gainsay.deploy.kubernetes;

import org.jspecify.annotations.NullMarked;
