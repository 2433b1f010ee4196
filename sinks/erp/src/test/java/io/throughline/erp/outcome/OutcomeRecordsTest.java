package io.throughline.erp.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.erp.Postings;
import io.throughline.erp.journal.Document;
import io.throughline.erp.journal.Verdict;
import io.throughline.erp.transfer.PostingReader;
import io.throughline.erp.transfer.Records;
import io.throughline.erp.transfer.Settled;
import io.throughline.erp.transfer.Unpostable;
import io.throughline.events.JournalRejected;
import io.throughline.events.JournalTransferred;
import io.throughline.events.Money;
import io.throughline.events.NameUuid;
import io.throughline.events.Posting;
import io.throughline.events.Reference;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.AvroEncoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.governance.SchemaGovernance;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutcomeRecordsTest {
  private static final String REGISTRY = "mock://erp-outcomes";
  private static final Instant NOW = Instant.parse("2026-11-30T15:00:00Z");
  private static final Instant BOOKED = Instant.parse("2026-11-30T14:59:59.123456Z");

  private SchemaSource schemas;
  private OutcomeRecords outcomes;

  @BeforeEach
  void register() throws Exception {
    try (SchemaGovernance governance = SchemaGovernance.connect(REGISTRY)) {
      governance.register(Topic.ERP, Topic.POSTINGS);
    }
    schemas = SchemaSource.connect(REGISTRY);
    outcomes = new OutcomeRecords(schemas, () -> NOW);
  }

  @AfterEach
  void close() throws Exception {
    schemas.close();
  }

  @Test
  void aBookedPostingIsAJournalTransferred() throws Exception {
    Posting posting = Postings.payment("P-1", "C001");
    ProducerRecord<byte[], byte[]> record =
        outcomes.of(
            new Settled(
                Records.of(posting), new Verdict.Booked(new Document("0101", 2026, 17), BOOKED)));
    RevenueEvent event = event(record);

    assertThat(record.topic()).isEqualTo("revenue.erp.v1");
    assertThat(record.key()).asString().isEqualTo("0101|2026/17");
    assertThat(event.getEventId())
        .isEqualTo(NameUuid.of("journal outcome", "P-1", "transferred").toString());
    assertThat(event.getOccurredAt()).isEqualTo(BOOKED);
    assertThat(event.getRecordedAt()).isEqualTo(NOW);
    assertThat(event.getCausationId()).isEqualTo("candidate of P-1");
    assertThat(event.getSource().getSystem()).isEqualTo("throughline-erp-gateway");
    assertThat(event.getSource().getInterfaceName()).isEqualTo("erp.journal");
    assertThat(event.getSource().getUri()).isEqualTo("kafka://revenue.postings.v1/3/17");
    assertThat(event.getSource().getPosition().getByteLength()).isEqualTo(3);
    assertThat(event.getMilestone())
        .isEqualTo(
            new JournalTransferred(
                new Money(10_000L, "USD"), "0101", "2026-11", null, posting.getPostingDate()));
    assertThat(event.getReferences())
        .extracting(
            reference -> reference.getKind().name(), Reference::getIssuer, Reference::getRaw)
        .containsExactly(
            tuple("POSTING_ID", "throughline", "P-1"),
            tuple("JOURNAL_DOCUMENT", "0101", "2026/17"),
            tuple("PATIENT_CONTROL_NUMBER", "1234567893", "C001"),
            tuple("PAYMENT_TRACE", "1999999999", "TRN 007"));
    assertThat(event.getDimensions().getFacility()).isEqualTo("0101");
    assertThat(event.getDimensions().getBillingProvider()).isEqualTo("1234567893");
    assertThat(event.getPatientToken()).isNull();
  }

  @Test
  void aRefusedOneIsAJournalRejectedWithoutDocument() throws Exception {
    Posting posting = Postings.payment("P-1", "");
    posting.setTrace("");
    posting.setBillingProvider("");
    ProducerRecord<byte[], byte[]> record =
        outcomes.of(new Settled(Records.of(posting), new Verdict.Refused("period-closed", BOOKED)));
    RevenueEvent event = event(record);

    assertThat(event.getMilestone())
        .isEqualTo(new JournalRejected(new Money(10_000L, "USD"), "0101", "period-closed"));
    assertThat(event.getEventId())
        .isEqualTo(NameUuid.of("journal outcome", "P-1", "rejected").toString());
    assertThat(record.key()).asString().isEqualTo(event.getEventId());
    assertThat(event.getReferences())
        .extracting(reference -> reference.getKind().name())
        .containsExactly("POSTING_ID");
    assertThat(event.getDimensions().getBillingProvider()).isNull();
  }

  @Test
  void whatIsNoPostingIsADeadLetterAsItWas() {
    Map<String, String> headers = headers(outcomes.of(unpostable(new byte[] {9, 9})));

    assertThat(headers)
        .containsEntry("throughline.error.topic", "revenue.postings.v1")
        .containsEntry("throughline.error.partition", "2")
        .containsEntry("throughline.error.offset", "5")
        .containsEntry("throughline.error.reason", "not-framed")
        .containsEntry("throughline.error.stage", "erp-gateway")
        .containsEntry("throughline.error.class", "UndecodableException")
        .containsKey("throughline.error.message");
    assertThat(outcomes.of(unpostable(new byte[] {9, 9})).value()).containsExactly(9, 9);
  }

  @Test
  void debitsBeyondALongAreNoPosting() {
    Posting posting = Postings.payment("P-1", "C1");
    posting.getLines().get(0).setAmount(Long.MAX_VALUE);
    posting.getLines().get(1).setAmount(1L);
    AvroEncoder<Posting> encoder =
        new AvroEncoder<>(schemas, Topic.POSTINGS.subject(), Posting.getClassSchema());

    assertThat(unpostable(encoder.encode(posting)).reason()).isEqualTo("invalid-posting");
  }

  private Unpostable unpostable(byte[] value) {
    try {
      new PostingReader(schemas)
          .read(new ConsumerRecord<>("revenue.postings.v1", 2, 5, new byte[] {1}, value));
      throw new AssertionError("a posting was read");
    } catch (Unpostable e) {
      return e;
    }
  }

  private RevenueEvent event(ProducerRecord<byte[], byte[]> record) throws Exception {
    return new AvroDecoder<>(schemas, RevenueEvent.class).decode(record.value());
  }

  private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new LinkedHashMap<>();
    Arrays.stream(record.headers().toArray())
        .forEach(
            header ->
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return headers;
  }
}
