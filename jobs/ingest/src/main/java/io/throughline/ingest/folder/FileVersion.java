package io.throughline.ingest.folder;

/**
 * A file as it was found at one time. Two of the same size and time are taken for the same: inode
 * and time of status change would tell more, and change without the content on the mounts that
 * files arrive by.
 *
 * @param path absolute
 * @param size in bytes
 * @param modified time of modification, microseconds since 1970
 */
public record FileVersion(String path, long size, long modified) {}
