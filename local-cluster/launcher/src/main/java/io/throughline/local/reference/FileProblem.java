package io.throughline.local.reference;

import java.util.Comparator;

/**
 * What is wrong with a file of master data.
 *
 * @param file as it was named
 * @param line from 1; 0: the file as a whole
 * @param field column, or field of the posting policy; empty: the line as a whole
 * @param message what was found and what was expected
 */
record FileProblem(String file, int line, String field, String message)
    implements Comparable<FileProblem> {
  private static final Comparator<FileProblem> BY_PLACE =
      Comparator.comparing(FileProblem::file)
          .thenComparing(FileProblem::line)
          .thenComparing(FileProblem::field)
          .thenComparing(FileProblem::message);

  /** As compilers write it: {@code file:line: field message}. */
  @Override
  public String toString() {
    String place = line > 0 ? file + ":" + line : file;
    return place + ": " + (field.isEmpty() ? "" : field + " ") + message;
  }

  @Override
  public int compareTo(FileProblem other) {
    return BY_PLACE.compare(this, other);
  }
}
