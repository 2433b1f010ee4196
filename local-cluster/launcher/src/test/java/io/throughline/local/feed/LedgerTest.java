package io.throughline.local.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.throughline.events.IngestReceipt;
import io.throughline.events.ReasonCount;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.events.X12Tally;
import io.throughline.wire.AvroEncoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.governance.SchemaGovernance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
  private final SchemaSource schemas = new SchemaSource(registry);
  private Ledger ledger;
  private Account account;

  @BeforeEach
  void open() throws Exception {
    try (SchemaGovernance governance = new SchemaGovernance(registry, "a mock")) {
      governance.register(Topic.CLAIMS, Topic.RECEIPTS);
    }
    FedFile file = new FedFile(Path.of("today.837"), "f1", new Tally(2, 0, 300, 0, 0));
    ledger = new Ledger(List.of(file), schemas);
    account = ledger.accounts().getFirst();
  }

  @Test
  void aFileIsReadWhenEverythingThatItsReceiptCountsHasArrived() throws IOException {
    ledger.book(event(Facts.claim("e1", "f1", "A", 100)));
    ledger.book(receipt("f1", 1, 1));
    assertThat(account.isRead()).isFalse();
    assertThat(account.missing()).isEqualTo("1 of 1 events and 0 of 1 dead letters");
    ledger.book(deadLetter("f1", "bad-amount", "true", 1, 0));
    assertThat(account.isRead()).isTrue();
  }

  @Test
  void withoutReceiptAFileIsNotRead() throws IOException {
    ledger.book(event(Facts.claim("e1", "f1", "A", 100)));
    assertThat(account.isRead()).isFalse();
    assertThat(account.missing()).isEqualTo("no receipt");
  }

  @Test
  void eventsAndDeadLettersAreAddedUp() throws IOException {
    ledger.book(event(Facts.claim("e1", "f1", "A", 100)));
    ledger.book(event(Facts.payment("e2", "f1", "A", 100, 60)));
    ledger.book(deadLetter("f1", "bad-amount", "true", 1, 200));
    FileOutcome outcome = account.outcome();
    assertThat(outcome.inEvents()).isEqualTo(new Tally(1, 1, 100, 100, 60));
    assertThat(outcome.inDeadLetters()).isEqualTo(new Tally(1, 0, 200, 0, 0));
    assertThat(outcome.events()).isEqualTo(2);
    assertThat(outcome.reasons()).isEqualTo(Map.of("bad-amount", 1L));
  }

  @Test
  void theEarlierPartsOfALetterAddTheirClaimsButAreNoLettersOfTheirOwn() throws IOException {
    ledger.book(deadLetter("f1", "malformed-interchange", "false", 300, 900));
    ledger.book(deadLetter("f1", "malformed-interchange", "true", 20, 100));
    assertThat(account.outcome().inDeadLetters()).isEqualTo(new Tally(320, 0, 1_000, 0, 0));
    assertThat(account.outcome().reasons()).isEqualTo(Map.of("malformed-interchange", 1L));
  }

  @Test
  void otherInputsArePassedOver() throws IOException {
    ledger.book(event(Facts.claim("e1", "another", "A", 100)));
    ledger.book(receipt("another", 1, 0));
    ledger.book(deadLetter("another", "bad-amount", "true", 1, 200));
    assertThat(account.missing()).isEqualTo("no receipt");
    assertThat(account.outcome().events()).isZero();
  }

  @Test
  void theSameEventTwiceInAFileIsKnownTheSecondTime() throws IOException {
    ledger.book(event(Facts.claim("e1", "f1", "A", 100)));
    ledger.book(event(Facts.claim("e1", "f1", "A", 100)));
    assertThat(account.outcome().events()).isEqualTo(2);
    assertThat(account.outcome().known()).isEqualTo(1);
    assertThat(account.outcome().inEvents().claims()).isEqualTo(2);
  }

  @Test
  void factsThatATransactionRefusedAreRemembered() throws IOException {
    RevenueEvent event = Facts.claim("e1", "f1", "A", 100);
    ledger.book(record(Topic.CLAIMS_DEAD_LETTERS, encoded(Topic.CLAIMS, event)));
    ledger.book(record(Topic.CLAIMS_DEAD_LETTERS, new byte[] {1, 2, 3}));
    assertThat(ledger.refused()).containsExactly("e1");
  }

  @Test
  void whatCannotBeDecodedIsAnErrorThatNamesItsPlace() {
    assertThatThrownBy(() -> ledger.book(record(Topic.CLAIMS, new byte[] {1})))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("revenue.claims.v1, partition 0, offset 7");
  }

  private ConsumerRecord<byte[], byte[]> event(RevenueEvent event) {
    return record(Topic.CLAIMS, encoded(Topic.CLAIMS, event));
  }

  private ConsumerRecord<byte[], byte[]> receipt(String file, long events, long deadLetters) {
    IngestReceipt receipt =
        IngestReceipt.newBuilder()
            .setUri(Facts.uri(file))
            .setBytes(10)
            .setRecordedAt(Instant.EPOCH)
            .setInterchanges(1)
            .setTransactionSets(1)
            .setEvents(events)
            .setDeadLetters(deadLetters)
            .setInEvents(X12Tally.newBuilder().build())
            .setInDeadLetters(X12Tally.newBuilder().build())
            .setReasons(List.<ReasonCount>of())
            .build();
    return record(Topic.RECEIPTS, encoded(Topic.RECEIPTS, receipt));
  }

  private ConsumerRecord<byte[], byte[]> deadLetter(
      String file, String reason, String last, long claims, long charge) {
    ConsumerRecord<byte[], byte[]> record =
        record(Topic.RAW_DEAD_LETTERS, "CLM*…~".getBytes(StandardCharsets.UTF_8));
    Map.of(
            "throughline.error.reason", reason,
            "throughline.source.uri", Facts.uri(file),
            "throughline.parts-last", last,
            "throughline.x12.clm", Long.toString(claims),
            "throughline.x12.clm02", Long.toString(charge))
        .forEach((key, text) -> record.headers().add(key, text.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  private <T extends SpecificRecord> byte[] encoded(Topic topic, T value) {
    return new AvroEncoder<T>(schemas, topic.subject(), value.getSchema()).encode(value);
  }

  private static ConsumerRecord<byte[], byte[]> record(Topic topic, byte[] value) {
    return new ConsumerRecord<>(topic.topicName(), 0, 7, null, value);
  }
}
