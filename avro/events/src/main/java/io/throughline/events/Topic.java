package io.throughline.events;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** Every topic: its name, key, value schema, retention and clean-up. The one place that says so. */
public enum Topic {
  /**
   * Raw interchanges that arrive by Kafka. Restricted: original bytes. Key: the sender's name of
   * the input.
   */
  RAW("revenue.raw.v1", null, Retention.days(7)),
  /** Key: facility + account number. */
  BILLING("revenue.billing.v1", RevenueEvent.getClassSchema(), Retention.forever()),
  /** Key: what the event is about, e.g. billing provider + CLM01 for claims and their payments. */
  CLAIMS("revenue.claims.v1", RevenueEvent.getClassSchema(), Retention.forever()),
  /** Key: company + document. */
  ERP("revenue.erp.v1", RevenueEvent.getClassSchema(), Retention.forever()),
  /** Key: transactionId. */
  TRANSACTIONS("revenue.transactions.v1", TransactionState.getClassSchema(), Retention.latest()),
  /** Key: findingId. */
  FINDINGS("revenue.findings.v1", FindingState.getClassSchema(), Retention.latest()),
  /** What was said of each transaction, in order. Key: transactionId. */
  LINEAGE("revenue.lineage.v1", LineageEntry.getClassSchema(), Retention.forever()),
  /** Policies and master data. Key: kind / name. */
  REFERENCE("revenue.reference.v1", ReferenceRecord.getClassSchema(), Retention.latest()),
  /** Key: uri of the input. */
  RECEIPTS("revenue.receipts.v1", IngestReceipt.getClassSchema(), Retention.days(400)),
  /** Input that could not be read. Restricted: original bytes. */
  RAW_DEAD_LETTERS("dlq.revenue.raw.v1", null, Retention.days(90)),
  /** Events that could not be decoded or taken into a transaction. */
  CLAIMS_DEAD_LETTERS("dlq.revenue.claims.v1", null, Retention.days(90)),
  /** Billing events that could not be decoded or taken into a transaction. */
  BILLING_DEAD_LETTERS("dlq.revenue.billing.v1", null, Retention.days(90)),
  /** ERP events that could not be decoded or taken into a transaction. */
  ERP_DEAD_LETTERS("dlq.revenue.erp.v1", null, Retention.days(90)),
  /** Transaction states that a sink's target refused. */
  TRANSACTIONS_DEAD_LETTERS("dlq.revenue.transactions.v1", null, Retention.days(90)),
  /** Findings that a sink's target refused. */
  FINDINGS_DEAD_LETTERS("dlq.revenue.findings.v1", null, Retention.days(90)),
  /** Lineage entries that a sink's target refused. */
  LINEAGE_DEAD_LETTERS("dlq.revenue.lineage.v1", null, Retention.days(90)),
  /** Validated postings for the ERP, those of a claim in order. Key: transactionId. */
  POSTINGS("revenue.postings.v1", Posting.getClassSchema(), Retention.forever()),
  /** Posting candidates that were refused, and what became of them. Key: exceptionId. */
  EXCEPTIONS("revenue.exceptions.v1", PostingException.getClassSchema(), Retention.forever()),
  /** Decisions of people who were allowed to make them. Key: exceptionId. */
  DECISIONS("revenue.decisions.v1", ExceptionDecision.getClassSchema(), Retention.forever()),
  /** Decisions asked for, not yet checked. Key: exceptionId. */
  DECISION_REQUESTS(
      "revenue.decision-requests.v1", ExceptionDecision.getClassSchema(), Retention.days(400)),
  /** Postings that could not be decoded. */
  POSTINGS_DEAD_LETTERS("dlq.revenue.postings.v1", null, Retention.days(90)),
  /** Refused candidates that could not be decoded. */
  EXCEPTIONS_DEAD_LETTERS("dlq.revenue.exceptions.v1", null, Retention.days(90)),
  /** Decisions that could not be decoded, or that nobody we trust has signed. */
  DECISIONS_DEAD_LETTERS("dlq.revenue.decisions.v1", null, Retention.days(90)),
  /** Where people are with each refused candidate. Key: exceptionId. */
  CASES("revenue.cases.v1", ExceptionCase.getClassSchema(), Retention.latest()),
  /** Every step of every case, those of a case in order. Key: exceptionId. */
  CASE_AUDIT("revenue.case-audit.v1", CaseAuditEntry.getClassSchema(), Retention.forever()),
  /** KPIs by window and slice. Key: KPI, window, facility, payer, type, stage and currency. */
  KPIS("revenue.kpis.v1", KpiValue.getClassSchema(), Retention.latest());

  private static final Map<String, Topic> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Topic::topicName, Function.identity()));

  private final String topicName;
  private final Schema valueSchema;
  private final Retention retention;

  Topic(String topicName, Schema valueSchema, Retention retention) {
    this.topicName = topicName;
    this.valueSchema = valueSchema;
    this.retention = retention;
  }

  /**
   * The topic of an event, by its milestone.
   *
   * @throws IllegalArgumentException for an event without a milestone
   */
  public static Topic of(RevenueEvent event) {
    return switch (event.getMilestone()) {
      case EncounterFinalized m -> BILLING;
      case ChargeApproved m -> BILLING;
      case PaymentPosted m -> BILLING;
      case AdjustmentBooked m -> BILLING;
      case RefundInitiated m -> BILLING;
      case ClaimSubmitted m -> CLAIMS;
      case ClaimAcknowledged m -> CLAIMS;
      case ClaimAdjudicated m -> CLAIMS;
      case RemittanceReceived m -> CLAIMS;
      case RemittanceAdvised m -> CLAIMS;
      case PaymentSettled m -> CLAIMS;
      case JournalTransferred m -> ERP;
      case JournalRejected m -> ERP;
      case ContractAdjusted m -> ERP;
      case null, default ->
          throw new IllegalArgumentException("no topic for an event without milestone");
    };
  }

  /**
   * The topic of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Topic named(String topicName) {
    Topic topic = BY_NAME.get(topicName);
    if (topic == null) {
      throw new IllegalArgumentException("no topic of ours is called " + topicName);
    }
    return topic;
  }

  /** Name in Kafka. */
  public String topicName() {
    return topicName;
  }

  /** Schema of the values; empty where values are plain bytes. */
  public Optional<Schema> valueSchema() {
    return Optional.ofNullable(valueSchema);
  }

  /** How long records stay. */
  public Retention retention() {
    return retention;
  }

  /** Registry subject of the values. */
  public String subject() {
    return topicName + "-value";
  }

  /**
   * How long records stay.
   *
   * @param duration empty: for ever, since event times may be years old and history must be
   *     replayable
   * @param compacted true: only the latest record of a key must stay
   */
  public record Retention(Optional<Duration> duration, boolean compacted) {
    static Retention forever() {
      return new Retention(Optional.empty(), false);
    }

    static Retention days(int days) {
      return new Retention(Optional.of(Duration.ofDays(days)), false);
    }

    static Retention latest() {
      return new Retention(Optional.empty(), true);
    }
  }
}
