package io.throughline.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.IngestReceipt;
import io.throughline.events.RawHeaders;
import io.throughline.events.ReasonCount;
import io.throughline.events.Topic;
import io.throughline.ingest.CapturedLog;
import io.throughline.ingest.Collected;
import io.throughline.ingest.Interchange;
import io.throughline.ingest.TestIngestion;
import io.throughline.ingest.format.InputHead;
import io.throughline.ingest.format.InputReading;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Skip;
import io.throughline.ingest.format.SourceFormat;
import io.throughline.ingest.outgoing.DeadLetterFields;
import io.throughline.ingest.outgoing.Origin;
import io.throughline.ingest.outgoing.Outgoing;
import io.throughline.wire.DeadLetterHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.UserCodeClassLoader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;

class InputIngestTest {
  private static final String TEXT =
      Interchange.of837("CLM*C1*1", "CLM*C2*bad", "CLM*C3*3") + "thank you";

  private static List<Outgoing> read(Ingestion ingestion, String text, long skipped)
      throws IOException {
    List<Outgoing> records = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    InputIngest ingest =
        ingestion.open(new ByteArrayInputStream(bytes), Origin.file("file:///a", ""), skipped);
    while (ingest.advance(records::add)) {
      // Until the receipt is out.
    }
    return records;
  }

  private static Ingestion ingestion() {
    return new TestIngestion().create(new UnregisteredMetricsGroup());
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void writesEventsDeadLettersAndTheReceiptLast() throws Exception {
    List<Outgoing> records = read(ingestion(), TEXT, 0);

    assertThat(records)
        .extracting(Outgoing::topic)
        .containsExactly(
            Topic.CLAIMS,
            Topic.RAW_DEAD_LETTERS,
            Topic.CLAIMS,
            Topic.RAW_DEAD_LETTERS,
            Topic.RECEIPTS);
    assertThat(utf8(records.get(0).key())).isEqualTo("|C1");
    assertThat(TestIngestion.event(records.get(0)).getSource().getUri()).isEqualTo("file:///a");
    Outgoing dead = records.get(1);
    assertThat(utf8(dead.key())).isEqualTo("file:///a");
    assertThat(utf8(dead.value())).isEqualTo("CLM*C2*bad~");
    assertThat(dead.headers())
        .containsEntry(DeadLetterHeaders.REASON, "bad-amount")
        .containsEntry(DeadLetterHeaders.STAGE, "ingest")
        .containsEntry(DeadLetterFields.SOURCE_OFFSET, Integer.toString(TEXT.indexOf("CLM*C2")))
        .containsEntry(DeadLetterFields.SOURCE_LENGTH, "11")
        .containsEntry(DeadLetterFields.SOURCE_SEGMENT, "5")
        .containsEntry(DeadLetterFields.PARTS_LAST, "true")
        .containsEntry(DeadLetterFields.CLM, "1")
        .containsEntry(DeadLetterFields.CLM02, "0");
    IngestReceipt receipt = TestIngestion.receipt(records.get(4));
    assertThat(receipt.getBytes()).isEqualTo(TEXT.length());
    assertThat(receipt.getInterchanges()).isEqualTo(1);
    assertThat(receipt.getTransactionSets()).isEqualTo(1);
    assertThat(receipt.getEvents()).isEqualTo(2);
    assertThat(receipt.getInEvents().getClm02()).isEqualTo(400);
    assertThat(receipt.getInDeadLetters().getClaims()).isEqualTo(1);
    assertThat(receipt.getReasons())
        .containsExactly(
            new ReasonCount("bad-amount", 1L), new ReasonCount("text-outside-interchange", 1L));
    assertThat(receipt.getRecordedAt()).isEqualTo(Collected.NOW);
  }

  @Test
  void passesOverWhatWentOutBefore() throws Exception {
    List<Outgoing> all = read(ingestion(), TEXT, 0);

    for (int skipped = 0; skipped <= all.size(); skipped++) {
      assertThat(read(ingestion(), TEXT, skipped)).isEqualTo(all.subList(skipped, all.size()));
    }
  }

  @Test
  void aFaultOfAReaderCostsOneInput() throws Exception {
    InputReading faulty =
        new InputReading() {
          @Override
          public boolean advance(Readings readings) {
            throw new IllegalStateException("a fault that names JOHN DOE");
          }

          @Override
          public long bytesRead() {
            return 7;
          }
        };
    SourceFormat format =
        new SourceFormat() {
          @Override
          public boolean recognises(InputHead head) {
            return true;
          }

          @Override
          public InputReading open(InputStream input, InputHead head) {
            return faulty;
          }
        };
    List<Outgoing> records;
    try (CapturedLog log = CapturedLog.open(Level.INFO)) {
      records = read(TestIngestion.of(format, new UnregisteredMetricsGroup()), TEXT, 0);
      assertThat(log.text())
          .contains("file:///a", IllegalStateException.class.getName(), getClass().getName())
          .doesNotContain("DOE");
    }

    assertThat(records).hasSize(2);
    assertThat(records.get(0).headers())
        .containsEntry(DeadLetterHeaders.REASON, "reader-failure")
        .containsEntry(DeadLetterFields.SOURCE_OFFSET, "7");
    assertThat(records.get(0).headers().toString()).doesNotContain("DOE");
  }

  @Test
  void aFaultOfTheSinkIsNotTheInputs() throws Exception {
    byte[] bytes = TEXT.getBytes(StandardCharsets.US_ASCII);
    InputIngest ingest =
        ingestion().open(new ByteArrayInputStream(bytes), Origin.file("file:///a", ""), 0);

    assertThatThrownBy(
            () ->
                ingest.advance(
                    outgoing -> {
                      throw new IllegalStateException("broker is gone");
                    }))
        .hasMessage("broker is gone");
  }

  @Test
  void readsRecordsOfTheRawTopic() throws Exception {
    RawRecordReader reader = new RawRecordReader(new TestIngestion());
    reader.open(new Context());
    List<Outgoing> records = new ArrayList<>();
    byte[] value = TEXT.getBytes(StandardCharsets.US_ASCII);
    reader.deserialize(
        new ConsumerRecord<>("revenue.raw.v1", 3, 42, null, value), new ListCollector<>(records));
    reader.deserialize(
        new ConsumerRecord<>("revenue.raw.v1", 3, 43, null, null), new ListCollector<>(records));

    assertThat(records).hasSize(7);
    assertThat(TestIngestion.event(records.get(0)).getSource().getUri())
        .isEqualTo("kafka://revenue.raw.v1/3/42");
    assertThat(TestIngestion.event(records.get(0)).getEventId())
        .isEqualTo(TestIngestion.event(read(ingestion(), TEXT, 0).get(0)).getEventId());
    assertThat(records.get(5).headers())
        .containsEntry(DeadLetterHeaders.REASON, "empty-input")
        .containsEntry(DeadLetterHeaders.TOPIC, "revenue.raw.v1")
        .containsEntry(DeadLetterHeaders.OFFSET, "43");
  }

  @Test
  void countsWhatWasLeftOutOnPurposeAndNamesTheFeed() throws Exception {
    List<InputHead> heads = new ArrayList<>();
    SourceFormat format =
        new SourceFormat() {
          @Override
          public boolean recognises(InputHead head) {
            return true;
          }

          @Override
          public InputReading open(InputStream input, InputHead head) {
            heads.add(head);
            return new Skipping();
          }
        };
    RawRecordReader reader =
        new RawRecordReader(metrics -> TestIngestion.of(format, new UnregisteredMetricsGroup()));
    reader.open(new Context());
    List<Outgoing> records = new ArrayList<>();
    byte[] value = "x".getBytes(StandardCharsets.US_ASCII);
    byte[] key = "by key".getBytes(StandardCharsets.UTF_8);
    ConsumerRecord<byte[], byte[]> named = new ConsumerRecord<>("raw", 0, 1, key, value);
    named.headers().add(RawHeaders.FEED, "clinic/é".getBytes(StandardCharsets.UTF_8));
    reader.deserialize(named, new ListCollector<>(records));
    reader.deserialize(new ConsumerRecord<>("raw", 0, 2, key, value), new ListCollector<>(records));
    reader.deserialize(
        new ConsumerRecord<>("raw", 0, 3, null, value), new ListCollector<>(records));

    assertThat(heads).extracting(InputHead::feed).containsExactly("clinic/é", "by key", "");
    assertThat(heads).extracting(InputHead::length).containsOnly(1);
    IngestReceipt receipt = TestIngestion.receipt(records.get(0));
    assertThat(receipt.getSkipped()).isEqualTo(3);
    assertThat(receipt.getSkips())
        .containsExactly(
            new ReasonCount("event-type-not-used", 2L), new ReasonCount("not-mapped", 1L));
    assertThat(receipt.getTransactionSets()).isEqualTo(3);
  }

  /** Three messages, none of use. */
  private static final class Skipping implements InputReading {
    @Override
    public boolean advance(Readings readings) {
      for (Skip skip :
          List.of(Skip.EVENT_TYPE_NOT_USED, Skip.NOT_MAPPED, Skip.EVENT_TYPE_NOT_USED)) {
        readings.transactionSet();
        readings.skipped(skip);
      }
      return false;
    }

    @Override
    public long bytesRead() {
      return 1;
    }
  }

  private static final class Context implements DeserializationSchema.InitializationContext {
    @Override
    public MetricGroup getMetricGroup() {
      return new UnregisteredMetricsGroup();
    }

    @Override
    public UserCodeClassLoader getUserCodeClassLoader() {
      throw new UnsupportedOperationException();
    }
  }
}
