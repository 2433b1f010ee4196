/**
 * A Flink source of the files that arrive in watched folders.
 *
 * <p>Flink's own FileSource knows a file by its path alone and remembers each path for ever. Here a
 * file is known by path, size and time of modification, so that one replaced under the same name is
 * read again, and a file that has gone from its folder is forgotten.
 */
package io.throughline.ingest.folder;
