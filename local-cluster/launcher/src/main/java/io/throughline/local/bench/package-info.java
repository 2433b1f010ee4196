/**
 * Benchmarks: generated input, warm-up discarded, and in the same run a floor that does the least
 * that anybody must do.
 */
package io.throughline.local.bench;
