package io.throughline.local.feed;

import java.nio.file.Path;

/**
 * A file that was put into the inbox.
 *
 * @param source as the user named it
 * @param name its name in the inbox, unique
 * @param seen what the straight count finds in it
 */
record FedFile(Path source, String name, Tally seen) {}
