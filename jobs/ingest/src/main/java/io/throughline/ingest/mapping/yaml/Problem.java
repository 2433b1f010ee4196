package io.throughline.ingest.mapping.yaml;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with a YAML file.
 *
 * @param file name
 * @param line from 1
 * @param column from 1
 * @param message what was found and what was expected
 */
public record Problem(String file, int line, int column, String message)
    implements Comparable<Problem> {
  /** As compilers write it: {@code file:line:column: message}. */
  @Override
  public String toString() {
    return "%s:%d:%d: %s".formatted(file, line, column, message);
  }

  /**
   * All of them as one text.
   *
   * @param where they are, e.g. mapping files
   */
  public static String list(List<Problem> problems, String where) {
    return problems.stream()
        .map(Problem::toString)
        .collect(
            Collectors.joining(
                System.lineSeparator() + "  ",
                "%d problem%s in %s:%n  "
                    .formatted(problems.size(), problems.size() == 1 ? "" : "s", where),
                ""));
  }

  @Override
  public int compareTo(Problem other) {
    int byFile = file.compareTo(other.file);
    int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }
}
