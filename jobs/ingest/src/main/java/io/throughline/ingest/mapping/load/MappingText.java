package io.throughline.ingest.mapping.load;

import java.io.Serializable;

/**
 * A mapping file, as it travels with a job.
 *
 * @param file name, for messages
 * @param yaml what it holds
 */
public record MappingText(String file, String yaml) implements Serializable {}
