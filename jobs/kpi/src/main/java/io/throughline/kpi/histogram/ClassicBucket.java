package io.throughline.kpi.histogram;

/**
 * A bucket of a classic Prometheus histogram.
 *
 * @param atMost its bound (le), milliseconds
 * @param count values at or below the bound
 */
public record ClassicBucket(long atMost, long count) {}
