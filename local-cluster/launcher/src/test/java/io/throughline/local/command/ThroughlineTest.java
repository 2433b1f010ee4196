package io.throughline.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ThroughlineTest {
  /** No cluster is started in these tests; the offset keeps them off a developer's own. */
  private static final String OFFSET = "11000";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpOfEveryVerbShowsExamples() {
    for (String verb : Throughline.commandLine().getSubcommands().keySet()) {
      StringWriter help = new StringWriter();
      CommandLine line = Throughline.commandLine().setOut(new PrintWriter(help));

      assertThat(line.execute(verb, "--help")).isZero();
      assertThat(help.toString()).as(verb).contains("Examples:", "throughline " + verb);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bench", "erp", "exceptions", "policy", "reference", "schemas", "topics"})
  void aVerbThatNeedsAnotherShowsItsHelp(String verb) {
    assertThat(execute(verb)).isZero();
    assertThat(out.toString()).contains("Usage: throughline " + verb);
  }

  @Test
  void completionKnowsEveryVerb() {
    assertThat(execute("completion")).isZero();
    assertThat(out.toString()).contains(Throughline.commandLine().getSubcommands().keySet());
  }

  @Test
  void anUnknownVerbIsAUsageError() {
    assertThat(execute("upp")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains("upp");
  }

  @Test
  void statusOfNothingFailsAndListsEveryPart() {
    assertThat(execute("status")).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            "Kafka",
            "Elasticsearch",
            "Schema registry",
            "ERP gateway",
            "JobManager",
            "TaskManager",
            "down")
        .contains("'throughline up' starts it");
  }

  @Test
  void logsShowsWhatAPartPrintedAndLogged() throws IOException {
    Path logs = Files.createDirectories(folder.resolve("logs"));
    Files.writeString(logs.resolve("kafka.out"), "OutOfMemoryError\n");
    Files.writeString(logs.resolve("kafka.log"), "too old\nnew\nnewest\n");

    assertThat(execute("logs", "kafka", "--lines", "2")).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "==> " + logs.resolve("kafka.out"),
            "OutOfMemoryError",
            "==> " + logs.resolve("kafka.log"),
            "new",
            "newest");
  }

  @Test
  void logsOfNoPartNamesTheParts() {
    assertThat(execute("logs", "zookeeper")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains("zookeeper", "kafka", "taskmanager");
  }

  @Test
  void downOfNothingIsDone() {
    assertThat(execute("down")).isZero();
    assertThat(out.toString()).contains("Nothing runs");
  }

  @Test
  void resetOfAStrangersFolderDeletesNothing() throws IOException {
    Path precious = Files.createFile(folder.resolve("precious"));

    execute("reset", "--yes");

    assertThat(precious).exists();
  }

  private int execute(String... arguments) {
    CommandLine line =
        Throughline.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] all = new String[arguments.length + 4];
    System.arraycopy(new String[] {"--run-dir", folder.toString()}, 0, all, 0, 2);
    System.arraycopy(new String[] {"--ports-offset", OFFSET}, 0, all, 2, 2);
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    int code = line.execute(all);
    line.getOut().flush();
    line.getErr().flush();
    return code;
  }
}
