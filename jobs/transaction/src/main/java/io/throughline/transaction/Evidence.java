package io.throughline.transaction;

/**
 * Which bytes of which input say so.
 *
 * @param uri the input
 * @param byteOffset first byte of the first segment, from the start of the input
 * @param byteLength length of all segments of the fact
 * @param segment ordinal of the first segment in its interchange, ISA being 1
 * @param tag tag of that segment, e.g. CLM
 */
public record Evidence(String uri, long byteOffset, long byteLength, long segment, String tag) {}
