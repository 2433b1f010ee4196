/** What the gateway tells of itself: metrics and health. */
package io.throughline.erp.status;
