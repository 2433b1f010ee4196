package io.throughline.local.reference;

import io.throughline.reference.ReferenceData;
import io.throughline.reference.ReferenceException;
import io.throughline.reference.ReferenceProblem;
import io.throughline.reference.ReferenceRules;
import io.throughline.reference.table.Row;
import io.throughline.reference.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Master data as people write it: a CSV file a table, and posting.yaml. jobs/reference/README.md
 * says how.
 *
 * <pre>{@code
 * ReferenceData data = ReferenceDirectory.read(Path.of("reference")).data();
 * }</pre>
 */
public final class ReferenceDirectory {
  private final Path directory;
  private final List<FileProblem> problems = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Row> refused = new ArrayList<>();
  private final Set<Table> cut = EnumSet.noneOf(Table.class);
  private PostingFile posting;
  private ReferenceData data;

  private ReferenceDirectory(Path directory) {
    this.directory = directory;
  }

  /**
   * Reads a directory.
   *
   * @throws IOException when it cannot be read, naming it
   * @throws ReferenceFilesException when it is no sound master data, with all that is wrong
   */
  public static ReferenceDirectory read(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new NoSuchFileException(
          directory.toString(), null, "there is no such directory of master data");
    }
    ReferenceDirectory read = new ReferenceDirectory(directory);
    read.strangers();
    for (Table table : Table.values()) {
      read.table(table);
    }
    read.posting();
    read.judge();
    return read;
  }

  /** What it says. */
  public ReferenceData data() {
    return data;
  }

  /** Refuses it for what is wrong with its version. */
  ReferenceFilesException refusedVersion(String message) {
    return new ReferenceFilesException(List.of(posting.ofVersion(message)));
  }

  /** A table with a misspelt name would be read as none. */
  private void strangers() throws IOException {
    Set<String> known = Arrays.stream(Table.values()).map(Table::file).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(directory)) {
      files
          .filter(file -> file.toString().endsWith(".csv"))
          .filter(file -> !known.contains(file.getFileName().toString()))
          .forEach(
              file ->
                  complain(
                      file,
                      "is no table; expected only " + String.join(", ", new TreeSet<>(known))));
    }
  }

  private void complain(Path file, String message) {
    problems.add(new FileProblem(file.toString(), 0, "", message));
  }

  private void table(Table table) throws IOException {
    Path file = directory.resolve(table.file());
    if (!Files.isRegularFile(file)) {
      cut.add(table);
      complain(
          file,
          "is missing; expected a file with the columns " + String.join(",", table.columns()));
      return;
    }
    TableFile read = TableFile.read(table, file);
    problems.addAll(read.problems());
    rows.addAll(read.rows());
    refused.addAll(read.refused());
    if (read.isCut()) {
      cut.add(table);
    }
  }

  private void posting() throws IOException {
    Path file = directory.resolve(PostingFile.NAME);
    if (!Files.isRegularFile(file)) {
      complain(file, "is missing; expected the policy for postings, as in jobs/reference/example");
      return;
    }
    posting = PostingFile.read(file);
    problems.addAll(posting.problems());
  }

  private void judge() {
    ReferenceRules.problems(rows, refused, cut).forEach(problem -> problems.add(placed(problem)));
    if (!problems.isEmpty()) {
      throw new ReferenceFilesException(problems);
    }
    try {
      data = ReferenceData.of(posting.version(), posting.policy(), rows);
    } catch (ReferenceException e) {
      throw new ReferenceFilesException(e.problems().stream().map(this::placed).toList());
    }
  }

  private FileProblem placed(ReferenceProblem problem) {
    String file =
        Table.called(problem.part())
            .map(table -> directory.resolve(table.file()))
            .orElse(directory)
            .toString();
    return new FileProblem(file, problem.line(), problem.field(), problem.message());
  }
}
