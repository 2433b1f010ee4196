package io.throughline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.mapping.MappedInput;
import io.throughline.ingest.mapping.load.MappingFiles;
import io.throughline.ingest.mapping.load.MappingText;
import io.throughline.ingest.reading.IngestSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class IngestJobTest {
  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();
  private final CommandLine command =
      new CommandLine(new IngestJob())
          .setErr(new PrintWriter(err, true))
          .setOut(new PrintWriter(out, true));

  @Test
  void explainsItself() {
    assertThat(command.execute("--help")).isZero();
    assertThat(out.toString()).contains("--watch", "--token-key-file", "--time-zone");
  }

  @Test
  void namesWhatIsMissing() {
    assertThat(command.execute("--watch", "x")).isNotZero();
    assertThat(err.toString()).contains("--bootstrap-servers", "--schema-registry");
    assertThat(
            command.execute(
                "--bootstrap-servers",
                "h:1",
                "--schema-registry",
                "http://h",
                "--token-key-file",
                "k"))
        .isNotZero();
    assertThat(err.toString()).contains("--watch, --backfill or --raw-topic");
  }

  @Test
  void refusesABackfillThatLiesInALiveFolder() {
    assertThat(
            command.execute(
                "--bootstrap-servers=h:1",
                "--schema-registry=http://h",
                "--token-key-file=k",
                "--watch=in/live",
                "--backfill=in/other",
                "--backfill=in/live/../live/history"))
        .isNotZero();
    assertThat(err.toString()).contains("in/live and --backfill", "give folders that lie apart");
  }

  @Test
  void refusesAMappingBeforeTheJobStarts(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("clinic.yaml"), "name: clinic\n");
    command.execute(
        "--bootstrap-servers=h:1",
        "--schema-registry=http://h",
        "--token-key-file=k",
        "--watch=in",
        "--mapping=" + folder);

    assertThat(err.toString()).contains("clinic.yaml:1:1: the mapping has no 'records'");
  }

  @Test
  void mappingsTravelWithTheJob() throws Exception {
    List<MappingText> texts = MappingFiles.read(List.of(MappedInput.SHIPPED));
    IngestSettings settings = new IngestSettings("mock://r", "key", ZoneOffset.UTC, texts);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(settings);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).usingRecursiveComparison().isEqualTo(settings);
    }
    assertThat(texts).hasSizeGreaterThan(2);
  }

  @Test
  void readsSizes() throws Exception {
    SizeConverter converter = new SizeConverter();

    assertThat(converter.convert("2mb")).isEqualTo(2L * 1024 * 1024);
    assertThat(converter.convert("1 kb")).isEqualTo(1024);
    assertThatThrownBy(() -> converter.convert("0"))
        .isInstanceOf(CommandLine.TypeConversionException.class);
  }

  @Test
  void readsDurations() throws Exception {
    DurationConverter converter = new DurationConverter();

    assertThat(converter.convert("500ms")).isEqualTo(Duration.ofMillis(500));
    assertThat(converter.convert("2 min")).isEqualTo(Duration.ofMinutes(2));
  }
}
