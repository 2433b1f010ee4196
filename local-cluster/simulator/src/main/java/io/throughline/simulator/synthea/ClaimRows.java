package io.throughline.simulator.synthea;

import io.throughline.simulator.account.Course;
import io.throughline.simulator.calendar.BusinessDays;
import io.throughline.simulator.claim.ClaimType;
import io.throughline.simulator.recorded.Leftover;
import io.throughline.simulator.recorded.Reckoning;
import io.throughline.simulator.recorded.RecordedBill;
import io.throughline.simulator.recorded.RecordedLine;
import io.throughline.simulator.recorded.RecordedPayment;
import io.throughline.simulator.recorded.Row;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The transactions of one claim, in order of their numbers: what is not a charge belongs to the
 * charge before it. Insurers pay by ECHECK, patients by anything else. A payer has decided on a
 * claim that is closed and about which there is money, on the last day of that money; Synthea dates
 * all of it on the day of service.
 */
final class ClaimRows {
  private static final String PAYERS_METHOD = "ECHECK";
  private static final String SECOND_PAYER = "2";

  private final Row claim;
  private final ClaimType type;
  private final Setting setting;
  private final boolean insured;
  private final ZoneId zone;
  private final Reckoning reckoning;
  private final List<Charge> charges = new ArrayList<>();
  private final List<Paid> payments = new ArrayList<>();
  private LocalDateTime chargedAt = LocalDateTime.MIN;
  private int decided = Integer.MIN_VALUE;
  private boolean secondPayer;

  private record Paid(LocalDateTime at, long cents) {}

  ClaimRows(Row claim, Setting setting, boolean insured, ZoneId zone, Reckoning reckoning) {
    this.claim = claim;
    this.type =
        claim.text("HEALTHCARECLAIMTYPEID1").equals("2")
            ? ClaimType.INSTITUTIONAL
            : ClaimType.PROFESSIONAL;
    this.setting = setting;
    this.insured = insured;
    this.zone = zone;
    this.reckoning = reckoning;
  }

  void read(List<Row> rows) {
    for (Row row : rows) {
      Money money = Money.of(row);
      switch (money.kind()) {
        case CHARGE -> charge(row, money);
        case PAYMENT -> payment(row, money);
        case ADJUSTMENT -> adjustment(row, money);
        case TRANSFER -> transfer(row, money);
        case UNKNOWN -> money.leave(reckoning, Leftover.UNKNOWN_TRANSACTION_TYPE);
      }
    }
  }

  private void charge(Row row, Money money) {
    if (money.cents() < 0) {
      money.leave(reckoning, Leftover.NEGATIVE_CHARGE);
      return;
    }
    LocalDateTime at = at(row);
    chargedAt = at.isAfter(chargedAt) ? at : chargedAt;
    secondPayer = false;
    charges.add(new Charge(row, type, setting, at.toLocalDate(), money.cents()));
  }

  private void payment(Row row, Money money) {
    if (money.cents() < 0) {
      money.leave(reckoning, Leftover.NEGATIVE_PAYMENT);
    } else if (charges.isEmpty()) {
      money.leave(reckoning, Leftover.MONEY_WITHOUT_CHARGE);
    } else if (!row.text("METHOD").equals(PAYERS_METHOD)) {
      payments.add(new Paid(at(row), money.cents()));
      if (row.text("METHOD").equals("COPAY")) {
        charges.getLast().copay(money.cents());
        decidedOn(row);
      }
    } else if (!insured) {
      money.leave(reckoning, Leftover.PAYER_MONEY_WITHOUT_CLAIM);
    } else if (secondPayer) {
      money.leave(reckoning, Leftover.SECOND_PAYER_MONEY);
    } else {
      charges.getLast().paid(money.cents());
      decidedOn(row);
    }
  }

  private void adjustment(Row row, Money money) {
    if (charges.isEmpty() || !insured) {
      money.leave(reckoning, Leftover.MONEY_WITHOUT_CHARGE);
    } else if (secondPayer) {
      money.leave(reckoning, Leftover.SECOND_PAYER_MONEY);
    } else {
      charges.getLast().adjusted(money.cents());
      decidedOn(row);
    }
  }

  private void transfer(Row row, Money money) {
    secondPayer |= row.text("TRANSFERTYPE").equals(SECOND_PAYER);
    money.leave(reckoning, Leftover.TRANSFER);
    decidedOn(row);
  }

  private void decidedOn(Row row) {
    decided = Math.max(decided, (int) at(row).toLocalDate().toEpochDay());
  }

  private LocalDateTime at(Row row) {
    return Times.local(row, "FROMDATE", zone);
  }

  /** Adds the bill and what the patient paid on it. */
  void add(List<RecordedBill> bills, List<RecordedPayment> paid) {
    if (charges.isEmpty()) {
      return;
    }
    int bill = bills.size();
    boolean sent = isSent();
    boolean closed = sent && claim.text("STATUS1").equals("CLOSED") && decided > Integer.MIN_VALUE;
    List<RecordedLine> lines = new ArrayList<>();
    charges.forEach(charge -> lines.add(closed ? charge.decided() : charge.open(reckoning)));
    int sentOn = sent ? sentOn() : Course.NEVER;
    int decidedOn = closed ? decided : Course.NEVER;
    bills.add(
        new RecordedBill(
            type,
            setting.placeOrBillType(type),
            chargedAt.toString(),
            sentOn,
            sent ? BusinessDays.onOrAfter(sentOn + 1) : Course.NEVER,
            decidedOn,
            decidedOn,
            lines));
    payments.forEach(one -> paid.add(new RecordedPayment(bill, one.at().toString(), one.cents())));
  }

  private boolean isSent() {
    if (!insured) {
      return false;
    }
    if (charges.stream().allMatch(Charge::isFree)) {
      reckoning.left(Leftover.CLAIM_WITHOUT_AMOUNT, 0);
      return false;
    }
    if (charges.size() > type.mostLines()) {
      reckoning.left(Leftover.TOO_MANY_LINES, 0);
      return false;
    }
    return true;
  }

  private int sentOn() {
    LocalDateTime billed =
        claim.text("LASTBILLEDDATE1").isEmpty()
            ? chargedAt
            : Times.local(claim, "LASTBILLEDDATE1", zone);
    return (int) billed.toLocalDate().toEpochDay();
  }
}
