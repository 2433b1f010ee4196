package io.throughline.simulator.file;

import java.time.LocalDateTime;

/**
 * A file as a source system hands it over.
 *
 * @param name path with slashes: system, day, file
 * @param arrivesAt local time
 */
public record SourceFile(String name, LocalDateTime arrivesAt, Content content) {}
