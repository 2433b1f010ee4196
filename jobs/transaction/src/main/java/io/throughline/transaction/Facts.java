package io.throughline.transaction;

import io.throughline.events.AcknowledgementLevel;
import io.throughline.events.AcknowledgementOutcome;
import io.throughline.events.AdjustmentBooked;
import io.throughline.events.ChargeApproved;
import io.throughline.events.ClaimAcknowledged;
import io.throughline.events.ClaimAdjudicated;
import io.throughline.events.ClaimAdjustment;
import io.throughline.events.ClaimSubmitted;
import io.throughline.events.Dimensions;
import io.throughline.events.EncounterFinalized;
import io.throughline.events.JournalRejected;
import io.throughline.events.JournalTransferred;
import io.throughline.events.Money;
import io.throughline.events.PaymentPosted;
import io.throughline.events.PaymentSettled;
import io.throughline.events.Position;
import io.throughline.events.ProviderAdjustment;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RefundInitiated;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RemittanceLine;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.transaction.Statement.Acknowledgement;
import io.throughline.transaction.Statement.Adjudication;
import io.throughline.transaction.Statement.Advice;
import io.throughline.transaction.Statement.Charge;
import io.throughline.transaction.Statement.Encounter;
import io.throughline.transaction.Statement.Journal;
import io.throughline.transaction.Statement.JournalRefusal;
import io.throughline.transaction.Statement.Outcome;
import io.throughline.transaction.Statement.Posting;
import io.throughline.transaction.Statement.Refund;
import io.throughline.transaction.Statement.Remittance;
import io.throughline.transaction.Statement.Settlement;
import io.throughline.transaction.Statement.Submission;
import io.throughline.transaction.Statement.Takeback;
import io.throughline.transaction.Statement.Writeoff;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads facts from canonical events. */
public final class Facts {
  static final String NO_MONEY_CURRENCY = "USD";

  private Facts() {}

  /**
   * Characters that one text of a fact may have. X12 elements have at most 80; without a limit one
   * event could make a state too large to publish, for ever.
   */
  static final int LONGEST_TEXT = 4_096;

  /** Issuer of an account that nobody named, in whose place the claim stands. */
  static final String ACCOUNT_OF_CLAIM = "claim";

  /** What billing systems call the account of money that is nobody's yet. */
  private static final String UNAPPLIED = "UNAPPLIED";

  /**
   * What an event says; empty for events that are of no transaction (999, TA1, contracts).
   *
   * @throws IllegalArgumentException when the event id is no UUID, or a text is longer than {@value
   *     #LONGEST_TEXT} characters
   */
  public static Optional<EventFact> from(RevenueEvent event) {
    Statement statement = statement(event.getMilestone());
    if (statement == null) {
      return Optional.empty();
    }
    String bills = provider(event, statement);
    Fact fact = fact(event, statement, currency(event.getMilestone()), bills);
    List<Fact> takebacks =
        event.getMilestone() instanceof RemittanceAdvised advised
            ? takebacks(fact, advised)
            : List.of();
    return Optional.of(new EventFact(bills, fact, takebacks, Details.of(event, fact)));
  }

  private static Statement statement(Object milestone) {
    return switch (milestone) {
      case ClaimSubmitted m -> submission(m);
      case RemittanceReceived m -> remittance(m);
      case ClaimAcknowledged m when m.getLevel() == AcknowledgementLevel.CLAIM ->
          new Acknowledgement(
              outcome(m.getOutcome()), bounded(m.getStatusCategory()), minor(m.getCharge()));
      case ClaimAdjudicated m ->
          new Adjudication(
              bounded(m.getStatusCategory()), minor(m.getCharge()), minor(m.getPaid()));
      case EncounterFinalized m -> new Encounter();
      case ChargeApproved m -> new Charge(m.getAmount().getMinor());
      case PaymentPosted m -> new Posting(m.getAmount().getMinor());
      case AdjustmentBooked m -> new Writeoff(m.getAmount().getMinor(), code(m.getReasonCode()));
      case RefundInitiated m -> new Refund(m.getAmount().getMinor(), code(m.getReasonCode()));
      case RemittanceAdvised m ->
          new Advice(
              m.getAmount().getMinor(),
              bounded(m.getPaymentMethod()),
              day(m.getPaymentDate()),
              m.getImbalance());
      case PaymentSettled m ->
          new Settlement(m.getAmount().getMinor(), bounded(m.getPaymentMethod()));
      case JournalTransferred m -> new Journal(m.getAmount().getMinor());
      case JournalRejected m ->
          new JournalRefusal(m.getAmount().getMinor(), bounded(m.getReasonCode()));
      default -> null;
    };
  }

  private static String currency(Object milestone) {
    return currency(
        switch (milestone) {
          case ClaimSubmitted m -> m.getCharge();
          case RemittanceReceived m -> m.getCharge();
          case ClaimAcknowledged m -> m.getCharge();
          case ClaimAdjudicated m -> m.getCharge();
          case ChargeApproved m -> m.getAmount();
          case PaymentPosted m -> m.getAmount();
          case AdjustmentBooked m -> m.getAmount();
          case RefundInitiated m -> m.getAmount();
          case RemittanceAdvised m -> m.getAmount();
          case PaymentSettled m -> m.getAmount();
          case JournalTransferred m -> m.getAmount();
          case JournalRejected m -> m.getAmount();
          default -> null;
        });
  }

  private static String code(String code) {
    return code == null ? "" : bounded(code);
  }

  /** What a remittance withholds because of claims that were paid before. */
  static List<Fact> takebacks(Fact advice, RemittanceAdvised advised) {
    List<Fact> takebacks = new ArrayList<>();
    int index = 0;
    for (ProviderAdjustment one : advised.getProviderAdjustments()) {
      index++;
      if (Details.takesBack(one)) {
        takebacks.add(
            takeback(
                advice, index, bounded(one.getReference().strip()), one.getAmount().getMinor()));
      }
    }
    return takebacks;
  }

  private static Fact takeback(Fact advice, int index, String payerClaimNumber, long amount) {
    Parties parties = advice.parties();
    return new Fact(
        Details.takebackId(advice.eventId(), index),
        advice.occurredAt(),
        advice.recordedAt(),
        new Takeback(amount, advice.eventId()),
        advice.currency(),
        new Parties(
            parties.payer(), parties.payerName(), payerClaimNumber, parties.facility(), null, 0),
        advice.references(),
        advice.evidence(),
        List.of());
  }

  private static Fact fact(
      RevenueEvent event, Statement statement, String currency, String provider) {
    Position position = event.getSource().getPosition();
    return new Fact(
        UUID.fromString(event.getEventId()),
        micros(event.getOccurredAt()),
        micros(event.getRecordedAt()),
        statement,
        bounded(currency),
        parties(event),
        references(event, isBilling(statement) ? provider : null),
        new Evidence(
            bounded(event.getSource().getUri()),
            position.getByteOffset(),
            position.getByteLength(),
            position.getSegment(),
            bounded(position.getSegmentTag())),
        List.of());
  }

  /** Who bills; billing systems often say so by the issuer of the claim number alone. */
  private static String provider(RevenueEvent event, Statement statement) {
    String provider = event.getDimensions().getBillingProvider();
    if (provider != null && !provider.isBlank()) {
      return bounded(provider.strip());
    }
    if (isBilling(statement)) {
      for (Reference one : event.getReferences()) {
        if (one.getKind() == ReferenceKind.PATIENT_CONTROL_NUMBER && !one.getRaw().isBlank()) {
          return bounded(one.getIssuer().strip());
        }
      }
    }
    return "";
  }

  private static boolean isBilling(Statement statement) {
    return switch (statement) {
      case Encounter e -> true;
      case Charge c -> true;
      case Posting p -> true;
      case Writeoff w -> true;
      case Refund r -> true;
      default -> false;
    };
  }

  /**
   * What the event names.
   *
   * @param provider who bills, for an event of a billing system; null for others
   */
  private static References references(RevenueEvent event, String provider) {
    String claim = null;
    Numbered account = null;
    Numbered trace = null;
    Numbered batch = null;
    Numbered document = null;
    String line = null;
    for (Reference one : event.getReferences()) {
      if (one.getRaw().isBlank()) {
        continue;
      }
      switch (one.getKind()) {
        case PATIENT_CONTROL_NUMBER -> claim = claim == null ? number(one).number() : claim;
        case ACCOUNT_NUMBER -> account = account == null ? number(one) : account;
        case PAYMENT_TRACE -> trace = trace == null ? number(one) : trace;
        case DEPOSIT_BATCH -> batch = batch == null ? number(one) : batch;
        case JOURNAL_DOCUMENT -> document = document == null ? number(one) : document;
        case JOURNAL_LINE -> line = line == null ? number(one).number() : line;
        default -> {
          // Other references name no transaction.
        }
      }
    }
    return References.of(
        claim,
        provider == null ? account : accountOr(account, trace, provider, claim),
        trace,
        batch,
        document,
        line);
  }

  /** The account; where there is neither one nor a trace, the claim stands for it. */
  private static Numbered accountOr(
      Numbered account, Numbered trace, String provider, String claim) {
    if (account != null && !account.number().equals(UNAPPLIED)) {
      return account;
    }
    return trace == null && TransactionKey.claimNumber(claim, null) != null
        ? new Numbered(ACCOUNT_OF_CLAIM, provider + "|" + claim)
        : null;
  }

  private static Numbered number(Reference reference) {
    return new Numbered(bounded(reference.getIssuer()), bounded(reference.getRaw().strip()));
  }

  private static Parties parties(RevenueEvent event) {
    Dimensions dimensions = event.getDimensions();
    String payerClaimNumber =
        TransactionKey.reference(event, ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER);
    if (payerClaimNumber == null) {
      payerClaimNumber =
          TransactionKey.reference(event, ReferenceKind.ORIGINAL_PAYER_CLAIM_CONTROL_NUMBER);
    }
    return new Parties(
        bounded(dimensions.getPayer()),
        bounded(dimensions.getPayerName()),
        bounded(payerClaimNumber),
        bounded(dimensions.getFacility()),
        bounded(dimensions.getServiceLine()),
        event.getPatientToken() == null ? 0 : event.getPatientToken().hashCode());
  }

  static String bounded(String text) {
    if (text != null && text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "a text has %d characters, a fact takes %d".formatted(text.length(), LONGEST_TEXT));
    }
    return text;
  }

  private static Submission submission(ClaimSubmitted submitted) {
    Long lineImbalance = submitted.getLineImbalance();
    return new Submission(
        bounded(submitted.getFrequencyCode()),
        submitted.getPurposeCode() == null ? "" : bounded(submitted.getPurposeCode()),
        submitted.getCharge().getMinor(),
        lineImbalance == null ? 0 : lineImbalance,
        day(submitted.getServiceFrom()));
  }

  private static Remittance remittance(RemittanceReceived received) {
    AdjustmentTotals adjustments = new AdjustmentTotals();
    add(received.getAdjustments(), adjustments);
    Total lineImbalance = new Total();
    int serviceFrom = Statement.NO_DATE;
    for (RemittanceLine line : received.getLines()) {
      add(line.getAdjustments(), adjustments);
      lineImbalance.plus(new Total().plus(line.getImbalance()).magnitude());
      serviceFrom = earlier(serviceFrom, day(line.getServiceDate()));
    }
    return new Remittance(
        bounded(received.getStatusCode()),
        received.getCharge().getMinor(),
        received.getPaid().getMinor(),
        adjustments.adjusted(),
        adjustments.priorPayers(),
        adjustments.patientResponsibility(),
        adjustments.denied(),
        adjustments.deniedAsDuplicate(),
        adjustments.costShare(),
        lineImbalance.value(),
        serviceFrom);
  }

  static int earlier(int day, int other) {
    if (day == Statement.NO_DATE || other == Statement.NO_DATE) {
      return Math.max(day, other);
    }
    return Math.min(day, other);
  }

  static Outcome outcome(AcknowledgementOutcome outcome) {
    return switch (outcome) {
      case ACCEPTED, ACCEPTED_WITH_ERRORS -> Outcome.ACCEPTED;
      case REJECTED -> Outcome.REJECTED;
      case INFORMATIONAL, UNKNOWN -> Outcome.INFORMATIONAL;
    };
  }

  static int day(LocalDate date) {
    return date == null ? Statement.NO_DATE : (int) date.toEpochDay();
  }

  private static Long minor(Money money) {
    return money == null ? null : money.getMinor();
  }

  private static String currency(Money money) {
    return money == null ? NO_MONEY_CURRENCY : money.getCurrency();
  }

  private static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
  }

  private static void add(List<ClaimAdjustment> adjustments, AdjustmentTotals totals) {
    for (ClaimAdjustment adjustment : adjustments) {
      totals.add(
          adjustment.getGroupCode(), adjustment.getReasonCode(), adjustment.getAmount().getMinor());
    }
  }
}
