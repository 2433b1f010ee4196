package io.throughline.simulator.file;

import java.time.LocalDateTime;
import java.util.Comparator;

/**
 * A file as a source system hands it over.
 *
 * @param name path with slashes: system, day, file
 * @param arrivesAt local time
 */
public record SourceFile(String name, LocalDateTime arrivesAt, Content content) {
  /** In order of arrival. */
  public static final Comparator<SourceFile> BY_ARRIVAL =
      Comparator.comparing(SourceFile::arrivesAt).thenComparing(SourceFile::name);

  /** The same at another time. */
  public SourceFile arriving(LocalDateTime at) {
    return new SourceFile(name, at, content);
  }

  /** The same under another name. */
  public SourceFile named(String other) {
    return new SourceFile(other, arrivesAt, content);
  }
}
