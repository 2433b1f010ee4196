package io.throughline.ingest.x12.transaction;

import io.throughline.events.ClaimLine;
import io.throughline.events.ClaimSubmitted;
import io.throughline.events.ClaimType;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.money.Dollars;
import io.throughline.ingest.x12.segment.Days;
import io.throughline.ingest.x12.segment.Segment;
import io.throughline.ingest.x12.segment.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The claim being read: CLM and what follows it in loops 2300 to 2430. */
final class SubmittedClaim {
  /**
   * CLM19 of a request for predetermination: PB in an 837D, 08 in the predetermination guides X291
   * and X292 (element 1383). Its purpose is PB in both cases.
   */
  private static final String DENTAL_PREDETERMINATION = "PB";

  private static final String PREDETERMINATION = "08";

  private final Units units;
  private final Amounts amounts;
  private ClaimType type;
  private String number;
  private String payerNumber;
  private String clearinghouseTrace;
  private String facility;
  private String placeOfService;
  private String facilityCode;
  private String frequency;
  private boolean onlyAsks;
  private long charge;
  private Long patientPaid;
  private Long otherPayersPaid;
  private List<ClaimLine> lines;
  private long lineTotal;
  private String lineNumber;
  private int statementDay;
  private int earliestServiceDay;

  /** In 2320 and 2330: what they say is about another payer. */
  private boolean aboutOtherPayer;

  /** In 2310: references are those of a provider. */
  private boolean aboutProvider;

  private boolean inLines;

  SubmittedClaim(Units units) {
    this.units = units;
    this.amounts = new Amounts(units);
  }

  void begin(Segment clm, ClaimType typeOfVersion) {
    type = typeOfVersion;
    number = clm.text(1);
    charge = amounts.of(clm, 2);
    placeOfService = clm.textOrNull(5);
    String qualifier = clm.text(5, 2);
    facilityCode =
        placeOfService == null || qualifier.isEmpty()
            ? placeOfService
            : placeOfService + ':' + qualifier;
    frequency = clm.text(5, 3);
    onlyAsks = clm.is(19, DENTAL_PREDETERMINATION) || clm.is(19, PREDETERMINATION);
    payerNumber = null;
    clearinghouseTrace = null;
    facility = null;
    patientPaid = null;
    otherPayersPaid = null;
    lines = new ArrayList<>();
    lineTotal = 0;
    lineNumber = null;
    statementDay = Days.NONE;
    earliestServiceDay = Days.NONE;
    aboutOtherPayer = false;
    aboutProvider = false;
    inLines = false;
    if (number.isEmpty()) {
      units.condemn(Reason.MISSING_CLAIM_NUMBER, "CLM01 is empty");
    }
  }

  void read(Segment segment) {
    switch (segment.tag()) {
      case Tag.LX -> beginLine(segment.text(1));
      case Tag.SV1, Tag.SV2, Tag.SV3 -> readService(segment);
      case Tag.DTP -> readDate(segment);
      case Tag.REF -> readReference(segment);
      case Tag.SBR -> aboutOtherPayer = true;
      case Tag.AMT -> readAmount(segment);
      case Tag.NM1 -> readName(segment);
      default -> {
        // Diagnoses, notes, conditions …: no money, no identity.
      }
    }
  }

  private void beginLine(String ordinal) {
    inLines = true;
    aboutOtherPayer = false;
    lineNumber = ordinal;
  }

  private void readService(Segment segment) {
    if (lineNumber == null) {
      beginLine(Integer.toString(lines.size() + 1));
    }
    if (lines.size() >= Limits.ITEMS) {
      units.condemn(Reason.OVERSIZED_CLAIM, "more than " + Limits.ITEMS + " lines");
      return;
    }
    if (lines.isEmpty()) {
      type = ClaimKinds.ofLine(segment.tag());
    }
    ClaimLine line = SubmittedLine.of(segment, lineNumber, amounts);
    lineTotal += line.getCharge().getMinor();
    lines.add(line);
    lineNumber = null;
  }

  private void readDate(Segment dtp) {
    if (dtp.is(1, "434")) {
      statementDay = dtp.day(3);
    } else if (dtp.is(1, "472")) {
      int day = dtp.day(3);
      if (day == Days.NONE) {
        return;
      }
      if (earliestServiceDay == Days.NONE || day < earliestServiceDay) {
        earliestServiceDay = day;
      }
      if (inLines && !lines.isEmpty() && lineNumber == null) {
        currentLine().setServiceDate(LocalDate.ofEpochDay(day));
      }
    }
  }

  private void readReference(Segment ref) {
    if (inLines) {
      if (ref.is(1, "6R") && !lines.isEmpty() && lineNumber == null) {
        currentLine().setLineItemControlNumber(ref.textOrNull(2));
      }
    } else if (!aboutOtherPayer && !aboutProvider) {
      if (ref.is(1, "F8")) {
        payerNumber = ref.textOrNull(2);
      } else if (ref.is(1, "D9")) {
        clearinghouseTrace = ref.textOrNull(2);
      }
    }
  }

  private ClaimLine currentLine() {
    return lines.get(lines.size() - 1);
  }

  private void readAmount(Segment amt) {
    if (inLines) {
      return;
    }
    if (!aboutOtherPayer && amt.is(1, "F5")) {
      patientPaid = amounts.of(amt, 2);
    } else if (aboutOtherPayer && amt.is(1, "D")) {
      otherPayersPaid = (otherPayersPaid == null ? 0 : otherPayersPaid) + amounts.of(amt, 2);
    }
  }

  private void readName(Segment nm1) {
    aboutProvider = true;
    boolean place = nm1.is(1, "77") || nm1.is(1, "FA");
    if (place && !inLines && !aboutOtherPayer && !nm1.is(8, "34")) {
      facility = nm1.textOrNull(9);
    }
  }

  ClaimType type() {
    return type;
  }

  String number() {
    return number;
  }

  String payerNumber() {
    return payerNumber;
  }

  String clearinghouseTrace() {
    return clearinghouseTrace;
  }

  String facility() {
    return facility;
  }

  String placeOfService() {
    return placeOfService;
  }

  /**
   * The claim, complete.
   *
   * @param responsibility SBR01
   * @param purposeOfBatch BHT06, which also a batch of predeterminations has as CH
   */
  ClaimSubmitted milestone(String responsibility, String purposeOfBatch) {
    ClaimSubmitted submitted = new ClaimSubmitted();
    submitted.setClaimType(type);
    submitted.setFrequencyCode(frequency);
    submitted.setFacilityCode(facilityCode);
    submitted.setPayerResponsibility(responsibility);
    submitted.setCharge(Dollars.of(charge));
    submitted.setPatientPaid(patientPaid == null ? null : Dollars.of(patientPaid));
    submitted.setOtherPayersPaid(otherPayersPaid == null ? null : Dollars.of(otherPayersPaid));
    submitted.setLineImbalance(lines.isEmpty() ? null : charge - lineTotal);
    int from = statementDay == Days.NONE ? earliestServiceDay : statementDay;
    submitted.setServiceFrom(from == Days.NONE ? null : LocalDate.ofEpochDay(from));
    submitted.setPurposeCode(onlyAsks ? DENTAL_PREDETERMINATION : purposeOfBatch);
    submitted.setLines(lines);
    return submitted;
  }
}
