package io.throughline.ingest.format;

/**
 * What is known of an input before it is read.
 *
 * @param uri where it was read: file:///… or kafka://topic/partition/offset
 * @param feed name under which it arrived: of a file its path below its watched folder, with '/';
 *     of a record what its sender calls it; empty when it has none
 * @param bytes its first bytes, not to be kept
 * @param length how many of them are filled: less than {@link SourceFormat#HEAD_LENGTH} only when
 *     they are all there are
 */
public record InputHead(String uri, String feed, byte[] bytes, int length) {}
