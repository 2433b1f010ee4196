package io.throughline.local.reference;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Master data that is refused; the message names files, lines, columns and remedies. */
public final class ReferenceFilesException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  ReferenceFilesException(List<FileProblem> problems) {
    super(text(problems.stream().distinct().sorted().toList()));
  }

  private static String text(List<FileProblem> problems) {
    return problems.stream()
        .map(FileProblem::toString)
        .collect(
            Collectors.joining(
                System.lineSeparator() + "  ",
                "%d problem%s in the master data:%n  "
                    .formatted(problems.size(), problems.size() == 1 ? "" : "s"),
                ""));
  }
}
