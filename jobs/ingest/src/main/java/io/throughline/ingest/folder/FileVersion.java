package io.throughline.ingest.folder;

/**
 * A file as it was found at one time.
 *
 * @param path absolute
 * @param size in bytes
 * @param modified time of modification, microseconds since 1970
 */
public record FileVersion(String path, long size, long modified) {}
