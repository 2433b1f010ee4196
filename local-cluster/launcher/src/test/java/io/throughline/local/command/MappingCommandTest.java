package io.throughline.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MappingCommandTest {
  private static final String MAPPING =
      """
      name: clinic
      version: 3
      system: clinic
      interface: payments
      match: {feed: "clinic/*.csv"}
      format: csv
      time-zone: America/Chicago
      dates: [iso]
      amounts: {currency: USD}
      fields: [id, kind, paid, day, account, patient]
      records:
        - event: PaymentPosted
          when: {kind: P}
          key: [id]
          occurred: day
          patient: patient
          dimensions: {facility: {constant: north}}
          references: [{kind: ACCOUNT_NUMBER, issuer: {constant: north}, field: account}]
          set: {amount: paid, postingDate: day}
        - skip: note
          when: {kind: N}
      """;
  private static final String SAMPLE =
      """
      id,kind,paid,day,account,patient
      1,P,1234.5,2026-03-02,0017,SMITH1
      2,N,,,,
      3,P,1,2026-03-03,0018,
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path mapping;
  private Path sample;

  @BeforeEach
  void write() throws IOException {
    mapping = Files.writeString(folder.resolve("clinic.yaml"), MAPPING);
    sample = Files.writeString(folder.resolve("sample.csv"), SAMPLE);
  }

  private int execute(String... arguments) {
    CommandLine line =
        Throughline.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = line.execute(arguments);
    line.getOut().flush();
    line.getErr().flush();
    return code;
  }

  @Test
  void showsTheEventsOfASample() {
    assertThat(execute("mapping", "try", mapping.toString(), sample.toString())).isZero();

    assertThat(out.toString())
        .contains("LINE  EVENT          OCCURRED")
        .contains(
            "   2  PaymentPosted  2026-03-02T06:00:00Z  amount 1234.50 USD, postingDate 2026-03-02")
        .contains("ACCOUNT_NUMBER north|0017")
        .containsPattern("note +1 +3")
        .contains("3 records: 2 events, 1 left out, 0 dead letters")
        .contains("random key")
        .doesNotContain("SMITH");
  }

  @Test
  void showsItAsJson() throws IOException {
    assertThat(
            execute(
                "mapping", "try", "--json", "--limit", "1", mapping.toString(), sample.toString()))
        .isZero();

    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.path("records").asLong()).isEqualTo(3);
    assertThat(json.path("events").asLong()).isEqualTo(2);
    assertThat(json.path("firstEvents")).hasSize(1);
    assertThat(json.at("/firstEvents/0/line").asLong()).isEqualTo(2);
    assertThat(json.at("/firstEvents/0/milestone").asText()).isEqualTo("PaymentPosted");
    assertThat(json.at("/firstEvents/0/mapping").asText()).isEqualTo("clinic/3");
    assertThat(json.at("/firstEvents/0/set/amount").asText()).isEqualTo("1234.50 USD");
    assertThat(json.at("/firstEvents/0/dimensions/facility").asText()).isEqualTo("north");
    assertThat(json.at("/firstEvents/0/references/0/value").asText()).isEqualTo("0017");
    assertThat(json.at("/firstEvents/0/hasPatient").asBoolean()).isTrue();
    assertThat(json.at("/leftOutByReason/note").asLong()).isEqualTo(1);
  }

  @Test
  void deadLettersFailWithTheirLines() throws IOException {
    Files.writeString(sample, SAMPLE.replace("1234.5", "SMITH"));

    assertThat(execute("mapping", "try", mapping.toString(), sample.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("bad-amount", "mapping clinic, line 2: rule 1 (PaymentPosted): amount: not an")
        .doesNotContain("SMITH");
  }

  @Test
  void aFeedThatNoMappingIsForFails() {
    assertThat(execute("mapping", "try", "--feed", "a.csv", mapping.toString(), sample.toString()))
        .isEqualTo(1);
    assertThat(out.toString()).contains("no-mapping", "1 records: 0 events");
    assertThat(
            execute(
                "mapping", "try", "--feed", "clinic/a.csv", mapping.toString(), sample.toString()))
        .isZero();
  }

  @Test
  void aSampleWithOtherColumnsSaysWhichAreMissing() throws IOException {
    Files.writeString(sample, "id,kind\n1,P\n");

    assertThat(execute("mapping", "try", mapping.toString(), sample.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("unknown-columns", "paid, day, account, patient");
  }

  @Test
  void aMistakeIsRefusedWithItsPlace() throws IOException {
    Files.writeString(mapping, MAPPING.replace("occurred: day", "occurred: dya"));

    assertThat(execute("mapping", "check", folder.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("clinic.yaml:15:15: a field is 'dya'; expected id, kind, paid, day, account")
        .contains("did you mean day?");
    assertThat(execute("mapping", "try", mapping.toString(), sample.toString())).isEqualTo(2);
  }

  @Test
  void theShippedMappingsAreSound() {
    Path shipped = Throughline.commandLine().<Throughline>getCommand().installation().mappings();

    assertThat(execute("mapping", "check", shipped.toString())).isZero();
    assertThat(out.toString()).contains("synthea-claims/1", "sap-faglflexa/1", "Sound:");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThat(execute("mapping", "try", mapping.toString(), folder.resolve("none").toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("none");
    assertThat(execute("mapping", "check", folder.resolve("nowhere").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("there is no such mapping or folder");
  }
}
