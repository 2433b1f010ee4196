package io.throughline.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
  private static final Path SYNTHEA = Path.of("..", "..", "..", "shared", "samples", "synthea-dbt");

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aDrawnHistoryIsFilesEventsMasterDataAndTruth() throws IOException {
    Path target = folder.resolve("history");

    assertThat(execute("--days", "2", "--out", target.toString())).as(err.toString()).isZero();
    assertThat(names(target)).containsExactly("events", "files", "reference", "truth");
    assertThat(target.resolve("truth/transactions.jsonl")).isNotEmptyFile();
    assertThat(out.toString()).contains("accounts", "denial", "settled, $");
  }

  @Test
  void equalOptionsGiveEqualFilesWhateverTheThreads() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");

    execute("--days", "2", "--fault", "all=0.05", "--threads", "1", "--out", first.toString());
    execute("--days", "2", "--fault", "all=0.05", "--threads", "3", "--out", second.toString());

    List<Path> files = files(first);
    assertThat(files).hasSizeGreaterThan(20).isEqualTo(files(second));
    for (Path file : files) {
      assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
    }
  }

  @Test
  void aRecordedHistoryAddsUpToTheCent() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(SYNTHEA), "no samples " + SYNTHEA);

    assertThat(
            execute(
                "--from-synthea",
                SYNTHEA.toString(),
                "--format",
                "files",
                "--out",
                folder.resolve("history").toString()))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("1,028,082.07", "1,030,168.22", "left over: transfer");
  }

  @Test
  void aFolderThatHoldsNoHistoryIsNamedWithWhatWasExpected() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));

    assertThat(
            execute("--from-synthea", empty.toString(), "--out", folder.resolve("out").toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains(empty.toString(), "encounters", "carrier");
  }

  @Test
  void whatADrawnHistoryTakesIsRefusedForARecordedOne() {
    assertThat(
            execute(
                "--from-synthea",
                folder.toString(),
                "--fault",
                "late=0.1",
                "--out",
                folder.resolve("out").toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--fault is for histories that are drawn");
  }

  private int execute(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "simulate";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Throughline.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }
}
