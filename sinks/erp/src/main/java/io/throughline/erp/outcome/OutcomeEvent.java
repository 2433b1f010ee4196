package io.throughline.erp.outcome;

import io.throughline.erp.journal.Verdict;
import io.throughline.erp.transfer.Settled;
import io.throughline.events.Dimensions;
import io.throughline.events.JournalRejected;
import io.throughline.events.JournalTransferred;
import io.throughline.events.Money;
import io.throughline.events.NameUuid;
import io.throughline.events.Position;
import io.throughline.events.Posting;
import io.throughline.events.PostingLine;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Sha256;
import io.throughline.events.Source;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The event that says what became of a posting. */
final class OutcomeEvent {
  private static final String SYSTEM = "throughline-erp-gateway";
  private static final String INTERFACE = "erp.journal";
  private static final String TAG = "posting";

  private OutcomeEvent() {}

  /**
   * The event.
   *
   * @param recordedAt when the gateway heard of it
   */
  static RevenueEvent of(Settled settled, Instant recordedAt) {
    Posting posting = settled.record().posting();
    Verdict verdict = settled.verdict();
    RevenueEvent event = new RevenueEvent();
    event.setEventId(
        NameUuid.of("journal outcome", posting.getPostingId(), outcome(verdict)).toString());
    event.setOccurredAt(verdict.at().truncatedTo(ChronoUnit.MICROS));
    event.setRecordedAt(recordedAt.truncatedTo(ChronoUnit.MICROS));
    event.setSource(source(settled.record().source(), posting));
    event.setReferences(OutcomeReferences.of(posting, verdict));
    event.setDimensions(dimensions(posting));
    event.setCausationId(posting.getCandidateId());
    event.setMilestone(
        switch (verdict) {
          case Verdict.Booked booked ->
              new JournalTransferred(
                  amount(posting),
                  posting.getCompanyCode(),
                  posting.getFiscalPeriod(),
                  null,
                  posting.getPostingDate());
          case Verdict.Refused refused ->
              new JournalRejected(amount(posting), posting.getCompanyCode(), refused.reason());
        });
    return event;
  }

  private static String outcome(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Booked booked -> "transferred";
      case Verdict.Refused refused -> "rejected";
    };
  }

  private static Source source(ConsumerRecord<byte[], byte[]> record, Posting posting) {
    return new Source(
        SYSTEM,
        INTERFACE,
        "kafka://%s/%d/%d".formatted(record.topic(), record.partition(), record.offset()),
        new Position(0L, (long) record.value().length, 0, 0, 0, 0L, TAG),
        new Sha256(sha256(record.value())),
        posting.getRulesVersion());
  }

  private static Dimensions dimensions(Posting posting) {
    Dimensions dimensions = new Dimensions();
    dimensions.setFacility(posting.getFacility());
    dimensions.setPayer(posting.getPayer());
    dimensions.setServiceLine(posting.getServiceLine());
    if (!posting.getBillingProvider().isEmpty()) {
      dimensions.setBillingProvider(posting.getBillingProvider());
    }
    return dimensions;
  }

  /** Debits; what reads postings has made sure that their sum is a long. */
  private static Money amount(Posting posting) {
    long debit =
        posting.getLines().stream()
            .mapToLong(PostingLine::getAmount)
            .filter(amount -> amount > 0)
            .sum();
    return new Money(debit, posting.getCurrency());
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
