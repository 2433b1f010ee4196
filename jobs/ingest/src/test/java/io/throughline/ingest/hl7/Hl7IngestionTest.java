package io.throughline.ingest.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.events.IngestReceipt;
import io.throughline.events.ReasonCount;
import io.throughline.events.Topic;
import io.throughline.ingest.TestIngestion;
import io.throughline.ingest.outgoing.Origin;
import io.throughline.ingest.outgoing.Outgoing;
import io.throughline.ingest.reading.InputIngest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;

/** Messages through the door of all formats, as far as the records for Kafka. */
class Hl7IngestionTest {
  @Test
  void messagesBecomeRecordsAndAReceipt() throws Exception {
    String charges =
        Messages.charges(
            Messages.charge("T1", "5"), Messages.charge("T2", "x"), Messages.charge("T3", "7"));
    String input =
        Messages.discharge() + charges + Messages.msh("ADT^A08", "C3") + Messages.msh("", "C4");
    List<Outgoing> records = new ArrayList<>();
    try (var ingestion = new TestIngestion().create(new UnregisteredMetricsGroup())) {
      InputIngest ingest =
          ingestion.open(
              new ByteArrayInputStream(input.getBytes(StandardCharsets.ISO_8859_1)),
              Origin.file("file:///a.hl7", "north/a.hl7"),
              0);
      while (ingest.advance(records::add)) {
        // Until the receipt is out.
      }
    }

    assertThat(records)
        .extracting(Outgoing::topic, record -> new String(record.key(), StandardCharsets.UTF_8))
        .containsExactly(
            tuple(Topic.BILLING, "NORTH|ACC-1"),
            tuple(Topic.BILLING, "NORTH|ACC-1"),
            tuple(Topic.RAW_DEAD_LETTERS, "file:///a.hl7"),
            tuple(Topic.BILLING, "NORTH|ACC-1"),
            tuple(Topic.RAW_DEAD_LETTERS, "file:///a.hl7"),
            tuple(Topic.RECEIPTS, "file:///a.hl7"));
    IngestReceipt receipt = TestIngestion.receipt(records.get(5));
    assertThat(receipt.getTransactionSets()).isEqualTo(4);
    assertThat(receipt.getEvents()).isEqualTo(3);
    assertThat(receipt.getSkips()).containsExactly(new ReasonCount("event-type-not-used", 1L));
    assertThat(receipt.getReasons())
        .containsExactlyInAnyOrder(
            new ReasonCount("bad-amount", 1L), new ReasonCount("missing-field", 1L));
  }
}
