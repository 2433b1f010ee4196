package io.throughline.audit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.ExceptionDecision;
import io.throughline.events.FindingState;
import io.throughline.events.LineageEntry;
import io.throughline.events.Posting;
import io.throughline.events.PostingException;
import io.throughline.events.ReferenceRecord;
import io.throughline.events.RevenueEvent;
import io.throughline.events.TransactionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AvroFilesTest {
  @TempDir private Path folder;

  private final List<String> seen = new ArrayList<>();

  private final Receiver receiver =
      new Receiver() {
        @Override
        public void event(RevenueEvent event, boolean afterCut) {
          seen.add("event");
        }

        @Override
        public void state(TransactionState state) {
          seen.add("state");
        }

        @Override
        public void finding(FindingState finding) {
          seen.add("finding");
        }

        @Override
        public void lineage(LineageEntry entry) {
          seen.add("lineage");
        }

        @Override
        public void posting(Posting posting) {
          seen.add("posting");
        }

        @Override
        public void exception(PostingException exception) {
          seen.add("exception");
        }

        @Override
        public void decision(ExceptionDecision decision) {
          seen.add("decision");
        }

        @Override
        public void reference(ReferenceRecord reference) {
          seen.add(reference.getVersion());
        }
      };

  @Test
  void filesAreReadInTheOrderOfTheirNames() throws IOException {
    write("b/1.avro", "second");
    write("a.avro", "first");
    Files.writeString(folder.resolve("summary.json"), "{}");

    new AvroFiles(List.of(folder)).read(receiver);

    assertThat(seen).containsExactly("first", "second");
  }

  @Test
  void aFileOfSomethingElseIsNamed() throws IOException {
    Schema other = SchemaBuilder.record("Other").namespace("x").fields().endRecord();
    Path file = folder.resolve("other.avro");
    try (DataFileWriter<GenericData.Record> writer =
        new DataFileWriter<>(new GenericDatumWriter<>(other))) {
      writer.create(other, file.toFile()).append(new GenericData.Record(other));
    }

    assertThatThrownBy(() -> new AvroFiles(List.of(file)).read(receiver))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("other.avro")
        .hasMessageContaining("x.Other");
  }

  @Test
  void aPlaceThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> new AvroFiles(List.of(folder.resolve("gone"))).read(receiver))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("gone does not exist");
  }

  @Test
  void aFileThatIsNoneIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("text.avro"), "no Avro at all, but some text");

    assertThatThrownBy(() -> new AvroFiles(List.of(file)).read(receiver))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("text.avro");
  }

  private void write(String name, String version) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (DataFileWriter<ReferenceRecord> writer =
        new DataFileWriter<>(new SpecificDatumWriter<>(ReferenceRecord.class))) {
      writer
          .create(ReferenceRecord.getClassSchema(), file.toFile())
          .append(new ReferenceRecord("policy", "deadlines", version, "{}", Instant.EPOCH));
    }
  }
}
