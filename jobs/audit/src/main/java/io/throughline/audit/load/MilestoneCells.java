package io.throughline.audit.load;

import io.throughline.events.AdjustmentBooked;
import io.throughline.events.ChargeApproved;
import io.throughline.events.ClaimAcknowledged;
import io.throughline.events.ClaimAdjudicated;
import io.throughline.events.ClaimSubmitted;
import io.throughline.events.ContractAdjusted;
import io.throughline.events.EncounterFinalized;
import io.throughline.events.JournalRejected;
import io.throughline.events.JournalTransferred;
import io.throughline.events.Money;
import io.throughline.events.PaymentPosted;
import io.throughline.events.PaymentSettled;
import io.throughline.events.RefundInitiated;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RemittanceReceived;
import java.time.LocalDate;

/**
 * What a milestone adds to the row of its event. Null: it does not say.
 *
 * @param currency of the first amount that it states
 */
record MilestoneCells(
    String currency,
    Long charge,
    Long paid,
    Long amount,
    String frequency,
    String purpose,
    String level,
    String outcome,
    String status,
    LocalDate serviceFrom,
    Long lineImbalance,
    Long imbalance,
    LocalDate paymentDate,
    String paymentMethod) {
  private static final MilestoneCells NONE =
      new MilestoneCells(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  static MilestoneCells of(Object milestone) {
    return switch (milestone) {
      case EncounterFinalized m -> NONE;
      case ChargeApproved m -> amount(m.getAmount());
      case PaymentPosted m -> amount(m.getAmount());
      case AdjustmentBooked m -> amount(m.getAmount());
      case RefundInitiated m -> amount(m.getAmount());
      case ClaimSubmitted m -> submission(m);
      case ClaimAcknowledged m -> answer(m);
      case ClaimAdjudicated m -> adjudication(m);
      case RemittanceReceived m -> remittance(m);
      case RemittanceAdvised m -> advice(m);
      case PaymentSettled m -> amount(m.getAmount());
      case JournalTransferred m -> amount(m.getAmount());
      case JournalRejected m -> amount(m.getAmount());
      case ContractAdjusted m -> amount(m.getAmount());
      default ->
          throw new IllegalArgumentException(
              "the audit does not know milestone " + milestone.getClass().getSimpleName());
    };
  }

  private static MilestoneCells amount(Money money) {
    return new MilestoneCells(
        money.getCurrency(),
        null,
        null,
        money.getMinor(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static MilestoneCells submission(ClaimSubmitted claim) {
    return new MilestoneCells(
        claim.getCharge().getCurrency(),
        claim.getCharge().getMinor(),
        null,
        null,
        claim.getFrequencyCode(),
        claim.getPurposeCode(),
        null,
        null,
        null,
        claim.getServiceFrom(),
        claim.getLineImbalance(),
        null,
        null,
        null);
  }

  private static MilestoneCells answer(ClaimAcknowledged answer) {
    return new MilestoneCells(
        currency(answer.getCharge()),
        minor(answer.getCharge()),
        null,
        null,
        null,
        null,
        answer.getLevel().name(),
        answer.getOutcome().name(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static MilestoneCells adjudication(ClaimAdjudicated answer) {
    return new MilestoneCells(
        answer.getCharge() == null ? currency(answer.getPaid()) : currency(answer.getCharge()),
        minor(answer.getCharge()),
        minor(answer.getPaid()),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static MilestoneCells remittance(RemittanceReceived claim) {
    return new MilestoneCells(
        claim.getCharge().getCurrency(),
        claim.getCharge().getMinor(),
        claim.getPaid().getMinor(),
        null,
        null,
        null,
        null,
        null,
        claim.getStatusCode(),
        null,
        null,
        null,
        claim.getPaymentDate(),
        null);
  }

  private static MilestoneCells advice(RemittanceAdvised advice) {
    return new MilestoneCells(
        advice.getAmount().getCurrency(),
        null,
        null,
        advice.getAmount().getMinor(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        advice.getImbalance(),
        advice.getPaymentDate(),
        advice.getPaymentMethod());
  }

  private static String currency(Money money) {
    return money == null ? null : money.getCurrency();
  }

  private static Long minor(Money money) {
    return money == null ? null : (Long) money.getMinor();
  }
}
