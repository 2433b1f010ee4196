package io.throughline.ingest.x12.transaction;

import io.throughline.events.ClaimAdjustment;
import io.throughline.events.RemittanceLine;
import io.throughline.events.RemittanceReceived;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.money.Dollars;
import io.throughline.ingest.x12.segment.Segment;
import io.throughline.ingest.x12.segment.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The payment of a claim being read: CLP and what follows it in loops 2100 and 2110. */
final class PaidClaim {
  private static final String PATIENT_RESPONSIBILITY = "PR";

  private final Units units;
  private final Amounts amounts;
  private String number;
  private String payerNumber;
  private String status;
  private String filingIndicator;
  private String facilityCode;
  private String patientId;
  private String subscriberId;
  private long charge;
  private long paid;
  private long responsibility;
  private long adjusted;
  private long patientAdjusted;
  private long linesPaid;
  private int items;
  private List<ClaimAdjustment> adjustments;
  private List<RemittanceLine> lines;
  private PaidLine line;

  PaidClaim(Units units) {
    this.units = units;
    this.amounts = new Amounts(units);
  }

  void begin(Segment clp) {
    number = clp.text(1);
    status = clp.text(2);
    charge = amounts.of(clp, 3);
    paid = amounts.of(clp, 4);
    responsibility = amounts.of(clp, 5);
    filingIndicator = clp.textOrNull(6);
    payerNumber = clp.text(7);
    facilityCode = clp.textOrNull(8);
    patientId = "";
    subscriberId = "";
    adjusted = 0;
    patientAdjusted = 0;
    linesPaid = 0;
    items = 0;
    adjustments = new ArrayList<>(2);
    lines = new ArrayList<>();
    line = null;
    if (number.isEmpty() && payerNumber.isEmpty()) {
      units.condemn(Reason.MISSING_CLAIM_NUMBER, "CLP01 and CLP07 are empty");
    }
  }

  void read(Segment segment) {
    switch (segment.tag()) {
      case Tag.SVC -> beginLine(segment);
      case Tag.CAS -> adjust(segment);
      case Tag.DTM -> {
        if (line != null) {
          line.readDate(segment);
        }
      }
      case Tag.REF -> {
        if (line != null) {
          line.readReference(segment);
        }
      }
      case Tag.NM1 -> {
        if (segment.is(1, "QC")) {
          patientId = segment.text(9);
        } else if (segment.is(1, "IL")) {
          subscriberId = segment.text(9);
        }
      }
      default -> {
        // AMT is information only and not part of balancing; MIA, MOA, QTY, LQ are not wanted.
      }
    }
  }

  private void beginLine(Segment svc) {
    endLine();
    if (isFull()) {
      return;
    }
    items++;
    line = new PaidLine(svc, lines.size() + 1, amounts);
    linesPaid += line.paid();
  }

  private void adjust(Segment cas) {
    if (isFull()) {
      return;
    }
    long sum =
        line == null ? Adjustments.add(cas, amounts, adjustments) : line.adjust(cas, amounts);
    items++;
    adjusted += sum;
    if (cas.is(1, PATIENT_RESPONSIBILITY)) {
      patientAdjusted += sum;
    }
  }

  private boolean isFull() {
    if (items < Limits.ITEMS) {
      return false;
    }
    units.condemn(Reason.OVERSIZED_CLAIM, "more than " + Limits.ITEMS + " SVC and CAS");
    return true;
  }

  private void endLine() {
    if (line != null) {
      lines.add(line.finish());
      line = null;
    }
  }

  String number() {
    return number;
  }

  String payerNumber() {
    return payerNumber;
  }

  String facilityCode() {
    return facilityCode;
  }

  /** Member id of the patient, else of the subscriber; empty when neither is named. */
  String patientId() {
    return patientId.isEmpty() ? subscriberId : patientId;
  }

  RemittanceReceived milestone(LocalDate paymentDate) {
    endLine();
    RemittanceReceived received = new RemittanceReceived();
    received.setStatusCode(status);
    received.setCharge(Dollars.of(charge));
    received.setPaid(Dollars.of(paid));
    received.setPatientResponsibility(Dollars.of(responsibility));
    received.setFilingIndicator(filingIndicator);
    received.setAdjustments(adjustments);
    received.setLines(lines);
    received.setClaimImbalance(charge - adjusted - paid);
    received.setPatientResponsibilityImbalance(responsibility - patientAdjusted);
    received.setLinePaymentImbalance(lines.isEmpty() ? null : paid - linesPaid);
    received.setPaymentDate(paymentDate);
    return received;
  }
}
