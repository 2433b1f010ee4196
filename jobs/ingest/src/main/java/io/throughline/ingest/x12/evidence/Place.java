package io.throughline.ingest.x12.evidence;

/**
 * Where a stretch of an input begins.
 *
 * @param offset of its first byte, from the start of the input
 * @param interchange ordinal in the input from 1; 0 outside interchanges
 * @param segment ordinal of its first segment in the interchange from 1; 0 outside interchanges
 * @param tag of that segment, one of {@link io.throughline.ingest.x12.segment.Tag}
 */
public record Place(long offset, int interchange, long segment, int tag) {}
