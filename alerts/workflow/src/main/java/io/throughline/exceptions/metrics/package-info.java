/** Metrics for Prometheus. */
package io.throughline.exceptions.metrics;
