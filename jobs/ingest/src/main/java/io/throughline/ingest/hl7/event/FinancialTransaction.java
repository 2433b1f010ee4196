package io.throughline.ingest.hl7.event;

import io.throughline.events.AdjustmentBooked;
import io.throughline.events.ChargeApproved;
import io.throughline.events.PaymentPosted;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.hl7.field.Segment;
import io.throughline.ingest.hl7.field.Timestamp;
import io.throughline.ingest.hl7.field.UnreadableMessageException;
import io.throughline.ingest.hl7.framing.Message;
import io.throughline.ingest.identity.References;
import io.throughline.ingest.money.Dollars;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;

/** FT1 of a DFT: a charge or credit, a payment, or an adjustment, by FT1-6. */
final class FinancialTransaction {
  private static final int TRANSACTION_ID = 2;
  private static final int BATCH_ID = 3;
  private static final int SERVICE_AT = 4;
  private static final int POSTED_AT = 5;
  private static final int TYPE = 6;
  private static final int CODE = 7;
  private static final int PROCEDURE_CODE = 25;

  private final Events events;
  private final BusinessTime time;
  private final MessageDigest digest;

  FinancialTransaction(Events events, BusinessTime time, MessageDigest digest) {
    this.events = events;
    this.time = time;
    this.digest = digest;
  }

  /**
   * @param segment ordinal in the message
   * @param ordinal among its FT1
   */
  RevenueEvent read(
      Message message, Segments segments, int segment, int ordinal, Header header, Visit visit)
      throws UnreadableMessageException {
    Segment ft1 = segments.get(segment, "FT1");
    Timestamp serviceAt = ft1.timestamp(SERVICE_AT);
    Timestamp occurredAt = ft1.timestamp(POSTED_AT);
    if (occurredAt == null) {
      occurredAt = serviceAt == null ? header.sentAt() : serviceAt;
    }
    Object milestone = milestone(ft1, serviceAt, occurredAt.date());
    return events.make(
        header,
        message.ordinal(),
        ordinal,
        message.place(segment, digest),
        time.at(occurredAt),
        references(ft1, header, visit, milestone),
        visit,
        milestone);
  }

  private Object milestone(Segment ft1, Timestamp serviceAt, LocalDate postedOn)
      throws UnreadableMessageException {
    return switch (ft1.required(TYPE)) {
      case "CG" -> charge(ft1, Amounts.cents(ft1), serviceAt);
      // Some systems write the sign as well.
      case "CD" -> charge(ft1, -Math.abs(Amounts.cents(ft1)), serviceAt);
      case "PY" -> payment(ft1, postedOn);
      case "AJ" -> adjustment(ft1, postedOn);
      default ->
          throw new UnreadableMessageException(
              Reason.UNKNOWN_CODE, ft1.name(TYPE) + " is none of CG, CD, PY, AJ");
    };
  }

  private ChargeApproved charge(Segment ft1, long cents, Timestamp serviceAt)
      throws UnreadableMessageException {
    String procedure = ft1.value(PROCEDURE_CODE);
    ChargeApproved charge = new ChargeApproved();
    charge.setAmount(Dollars.of(cents));
    charge.setProcedureCode(procedure.isEmpty() ? code(ft1) : procedure);
    charge.setQuantityMilli(Amounts.quantityMilli(ft1));
    charge.setServiceAt(time.at(serviceAt));
    return charge;
  }

  private static PaymentPosted payment(Segment ft1, LocalDate postedOn)
      throws UnreadableMessageException {
    PaymentPosted payment = new PaymentPosted();
    payment.setAmount(Dollars.of(Amounts.cents(ft1)));
    payment.setPaymentType(code(ft1));
    payment.setPostingDate(postedOn);
    return payment;
  }

  private static AdjustmentBooked adjustment(Segment ft1, LocalDate postedOn)
      throws UnreadableMessageException {
    AdjustmentBooked adjustment = new AdjustmentBooked();
    adjustment.setAmount(Dollars.of(Amounts.cents(ft1)));
    adjustment.setReasonCode(code(ft1));
    adjustment.setPostingDate(postedOn);
    return adjustment;
  }

  private static String code(Segment ft1) throws UnreadableMessageException {
    String code = ft1.value(CODE);
    return code.isEmpty() ? null : code;
  }

  private static List<Reference> references(
      Segment ft1, Header header, Visit visit, Object milestone) throws UnreadableMessageException {
    List<Reference> references = visit.references(header);
    ReferenceKind number =
        milestone instanceof ChargeApproved
            ? ReferenceKind.CHARGE_NUMBER
            : ReferenceKind.POSTING_NUMBER;
    References.add(references, number, header.system(), ft1.value(TRANSACTION_ID));
    References.add(references, ReferenceKind.BATCH_NUMBER, header.system(), ft1.value(BATCH_ID));
    return references;
  }
}
