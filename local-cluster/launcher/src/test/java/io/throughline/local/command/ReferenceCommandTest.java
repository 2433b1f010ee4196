package io.throughline.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReferenceCommandTest {
  /** No cluster runs there. */
  private static final String OFFSET = "11000";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(String... arguments) {
    CommandLine line =
        Throughline.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = line.execute(arguments);
    line.getOut().flush();
    line.getErr().flush();
    return code;
  }

  @Test
  void showsWhatASoundDirectoryHas() {
    Path example =
        Throughline.commandLine()
            .<Throughline>getCommand()
            .installation()
            .root()
            .resolve("jobs/reference/example");

    assertThat(execute("reference", "check", example.toString())).isZero();
    assertThat(out.toString())
        .contains("Master data example-1:", "Sound: " + example)
        .containsPattern("payers +4\\R")
        .containsPattern("claim-balance +refuse, overridable\\R");
  }

  @Test
  void mistakesAreRefusedWithTheirPlacesBeforeAnyClusterIsAsked() throws IOException {
    Files.writeString(folder.resolve("companies.csv"), "company_code,name\n");

    assertThat(execute("reference", "publish", folder.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("error: 10 problems in the master data:")
        .contains("companies.csv:1: currency is missing; expected a column of this name");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aDirectoryThatIsNotThereIsNamed() {
    assertThat(execute("reference", "check", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("none", "there is no such directory of master data");
  }

  @Test
  void withoutAClusterItIsSaidThatThereIsNone() {
    assertThat(
            execute("--run-dir", folder.toString(), "--ports-offset", OFFSET, "reference", "show"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("is the cluster up? See 'throughline status'");
  }
}
