/**
 * The revenue job: brings every fact to its transaction, assesses the transaction and publishes
 * what changed. What facts mean is known by {@code io.throughline.transaction}; this package only
 * moves and keeps them.
 */
package io.throughline.revenue;
