package io.throughline.simulator.cms;

import io.throughline.simulator.calendar.BusinessDays;
import io.throughline.simulator.claim.ClaimType;
import io.throughline.simulator.recorded.Leftover;
import io.throughline.simulator.recorded.Reckoning;
import io.throughline.simulator.recorded.RecordedBill;
import io.throughline.simulator.recorded.RecordedLine;
import io.throughline.simulator.recorded.RecordedSource.Context;
import io.throughline.simulator.recorded.RecordedVisit;
import io.throughline.simulator.recorded.Row;
import io.throughline.simulator.recorded.Visitor;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes a visit of the rows of one claim. */
final class ClaimTeller {
  /** CPT for a service that is not listed: many lines have no code. */
  private static final String UNLISTED = "99199";

  private static final String REVENUE_CODE = "0500";
  private static final int PAYMENT_FLOOR_DAYS = 14;
  private static final int ADMISSION_HOUR = 9;
  private static final int DISCHARGE_HOUR = 16;

  private final int plan;
  private final Context context;
  private final Reckoning reckoning;
  private long ordinal;

  ClaimTeller(int plan, Context context) {
    this.plan = plan;
    this.context = context;
    this.reckoning = context.reckoning();
  }

  void tell(Layout layout, List<Row> rows) throws IOException {
    List<RecordedLine> lines = layout == Layout.CARRIER ? carrier(rows) : institutional(rows);
    if (!lines.isEmpty()) {
      context.visits().visit(visit(layout, rows.getFirst(), rows.getLast(), lines));
    }
  }

  private List<RecordedLine> carrier(List<Row> rows) {
    List<RecordedLine> lines = new ArrayList<>();
    List<Amounts> all = new ArrayList<>();
    for (Row row : rows) {
      int day = (int) row.date("CLM_FROM_DT").toEpochDay();
      for (int i = 1; row.fields().containsKey("LINE_NCH_PMT_AMT_" + i); i++) {
        Amounts amounts = line(row, i);
        read(amounts);
        if (amounts.isNothing()) {
          // lines that are not there have zeros, too; only those with a code are somebody's
          if (!row.text("HCPCS_CD_" + i).isEmpty()) {
            reckoning.left(Leftover.LINE_WITHOUT_AMOUNT, 0);
          }
        } else {
          all.add(amounts);
          lines.add(amounts.line(code(row, i), "", day));
        }
      }
    }
    return canBeSent(all, ClaimType.PROFESSIONAL) ? lines : List.of();
  }

  private static Amounts line(Row row, int i) {
    return new Amounts(
        row.cents("LINE_ALOWD_CHRG_AMT_" + i),
        row.cents("LINE_NCH_PMT_AMT_" + i),
        row.cents("LINE_BENE_PRMRY_PYR_PD_AMT_" + i),
        row.cents("LINE_BENE_PTB_DDCTBL_AMT_" + i),
        row.cents("LINE_COINSRNC_AMT_" + i));
  }

  private List<RecordedLine> institutional(List<Row> rows) {
    Amounts sum = Amounts.NOTHING;
    for (Row row : rows) {
      sum = sum.plus(claim(row));
      long passThrough = row.cents("CLM_PASS_THRU_PER_DIEM_AMT");
      if (passThrough != 0) {
        reckoning.other(passThrough);
        reckoning.left(Leftover.PASS_THROUGH, passThrough);
      }
    }
    read(sum);
    Row first = rows.getFirst();
    int day = (int) first.date("CLM_FROM_DT").toEpochDay();
    return canBeSent(List.of(sum), ClaimType.INSTITUTIONAL)
        ? List.of(sum.line(code(first, 1), REVENUE_CODE, day))
        : List.of();
  }

  private static Amounts claim(Row row) {
    return Amounts.withoutCharge(
        row.cents("CLM_PMT_AMT"),
        row.cents("NCH_PRMRY_PYR_CLM_PD_AMT"),
        row.cents("NCH_BENE_IP_DDCTBL_AMT")
            + row.cents("NCH_BENE_PTB_DDCTBL_AMT")
            + row.cents("NCH_BENE_BLOOD_DDCTBL_LBLTY_AM"),
        row.cents("NCH_BENE_PTA_COINSRNC_LBLTY_AM") + row.cents("NCH_BENE_PTB_COINSRNC_AMT"));
  }

  private static String code(Row row, int i) {
    String code = row.text("HCPCS_CD_" + i);
    return code.isEmpty() ? UNLISTED : code;
  }

  private void read(Amounts amounts) {
    reckoning.charged(amounts.charge());
    reckoning.paid(amounts.paid());
  }

  private boolean canBeSent(List<Amounts> lines, ClaimType type) {
    Leftover reason = null;
    if (lines.stream().allMatch(line -> line.charge() == 0 && line.paid() == 0)) {
      reason = Leftover.CLAIM_WITHOUT_AMOUNT;
    } else if (lines.stream().anyMatch(line -> line.paid() < 0)) {
      reason = Leftover.NEGATIVE_PAYMENT;
    } else if (lines.stream().anyMatch(line -> line.charge() < 0)) {
      reason = Leftover.NEGATIVE_CHARGE;
    } else if (lines.stream().allMatch(line -> line.charge() == 0)) {
      reason = Leftover.MONEY_WITHOUT_CHARGE;
    } else if (lines.size() > type.mostLines()) {
      reason = Leftover.TOO_MANY_LINES;
    }
    if (reason == null) {
      return true;
    }
    if (lines.isEmpty()) {
      reckoning.left(reason, 0);
    }
    for (Amounts line : lines) {
      line.leave(reckoning, reason);
    }
    return false;
  }

  private RecordedVisit visit(Layout layout, Row first, Row last, List<RecordedLine> lines) {
    LocalDate from = first.date("CLM_FROM_DT");
    LocalDate thru = last.date("CLM_THRU_DT");
    String discharged = thru.atTime(DISCHARGE_HOUR, 0).toString();
    int sent = BusinessDays.onOrAfter((int) thru.toEpochDay() + 1);
    int decided = BusinessDays.onOrAfter(sent + PAYMENT_FLOOR_DAYS);
    RecordedBill bill =
        new RecordedBill(
            layout.type(),
            layout.placeOrBillType(),
            discharged,
            sent,
            BusinessDays.onOrAfter(sent + 1),
            decided,
            BusinessDays.after(decided, 1),
            lines);
    return new RecordedVisit(
        ++ordinal,
        site(layout, first),
        plan,
        Visitor.number("desynpuf", first.text("DESYNPUF_ID")),
        from.atTime(ADMISSION_HOUR, 0).toString(),
        discharged,
        layout.patientClass(),
        layout.hospitalService(),
        List.of(bill),
        List.of());
  }

  private static int site(Layout layout, Row row) {
    boolean carrier = layout == Layout.CARRIER;
    String provider = row.text(carrier ? "TAX_NUM_1" : "PRVDR_NUM");
    int folded = Math.floorMod(provider.hashCode(), CmsSource.SITES_OF_A_KIND);
    return carrier ? CmsSource.SITES_OF_A_KIND + folded : folded;
  }
}
