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

class PolicyCommandTest {
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

  private static String shipped(String name) {
    return Throughline.commandLine()
        .<Throughline>getCommand()
        .installation()
        .root()
        .resolve("jobs/transaction/policies")
        .resolve(name)
        .toString();
  }

  @Test
  void showsTheDeadlinesOfASampleTime() {
    assertThat(
            execute(
                "policy",
                "check",
                "--at",
                "2026-07-02T16:00",
                shipped("standard.yaml"),
                shipped("example.yaml")))
        .isZero();

    assertThat(out.toString())
        .contains(
            "Policy standard-1; deadlines of what happens on Thu 2026-07-02 16:00:00 +00:00, UTC")
        .containsPattern(
            "posting-overdue +any +any +2 business-days +Mon 2026-07-06 16:00:00 .00:00")
        .contains("what happens on Thu 2026-07-02 16:00:00 -05:00, America/Chicago, 23 holidays")
        .containsPattern(
            "posting-overdue +any +any +2 business-days +Tue 2026-07-07 16:00:00 -05:00")
        .containsPattern("remittance-overdue +UHC +LAKESIDE-CLINIC +60 days +Mon 2026-08-31 16:00")
        .containsPattern("journal-without-posting +any +any +off")
        .contains("Sound: 2 policies");
  }

  @Test
  void aTimeWithAnOffsetIsShownInThePolicysZone() {
    assertThat(execute("policy", "check", "--at", "2026-07-02T16:00:00Z", shipped("example.yaml")))
        .isZero();
    assertThat(out.toString()).contains("Thu 2026-07-02 11:00:00 -05:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-13-01T00:00", "2026-03-05", "+99999-01-01T00:00"})
  void aTimeThatIsNoneIsAUsageError(String at) {
    assertThat(execute("policy", "check", "--at", at, shipped("standard.yaml"))).isEqualTo(2);
    assertThat(err.toString()).contains("--at", at, "expected one as 2026-03-05T16:00");
  }

  @Test
  void aMistakeIsRefusedWithItsPlace() throws IOException {
    Path mine = folder.resolve("my.yaml");
    String text = Files.readString(Path.of(shipped("standard.yaml")));
    Files.writeString(mine, text.replace("settlingHours: 24", "settlingHours: a day"));

    assertThat(execute("policy", "check", shipped("standard.yaml"), mine.toString())).isEqualTo(2);
    assertThat(err.toString())
        .containsPattern("my.yaml:\\d+:16: settlingHours is 'a day'; expected a whole number");
    assertThat(execute("policy", "publish", mine.toString())).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThat(execute("policy", "check", folder.resolve("none.yaml").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("none.yaml", "there is no such policy file");
  }

  @Test
  void withoutAClusterItIsSaidThatThereIsNone() {
    assertThat(execute("--run-dir", folder.toString(), "--ports-offset", OFFSET, "policy", "show"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("is the cluster up? See 'throughline status'");
  }
}
