/** What was published to revenue.reference.v1 under versions, whatever it is. */
package io.throughline.local.published;
