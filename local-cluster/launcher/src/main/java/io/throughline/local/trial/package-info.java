/** Mappings tried out on samples, without a cluster. */
package io.throughline.local.trial;
