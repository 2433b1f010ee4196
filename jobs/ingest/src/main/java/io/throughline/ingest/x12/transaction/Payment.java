package io.throughline.ingest.x12.transaction;

import io.throughline.events.ProviderAdjustment;
import io.throughline.events.RemittanceAdvised;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.money.Cents;
import io.throughline.ingest.money.Dollars;
import io.throughline.ingest.x12.segment.Days;
import io.throughline.ingest.x12.segment.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What an 835 says of its payment as a whole: BPR, TRN, DTM*405 and PLB, and its claims' sum. */
final class Payment {
  private static final int FIRST_ADJUSTMENT = 3;
  private static final int LAST_ADJUSTMENT = 13;

  private final Units units;
  private final List<ProviderAdjustment> adjustments = new ArrayList<>();
  private boolean announced;
  private boolean sound = true;
  private String handling = "";
  private String creditDebit = "";
  private String method = "";
  private long amount;
  private int paymentDay = Days.NONE;
  private int productionDay = Days.NONE;
  private String trace = "";
  private String originator = "";
  private int claims;
  private long claimTotal;
  private long adjusted;

  Payment(Units units) {
    this.units = units;
  }

  void readBpr(Segment bpr) {
    announced = true;
    handling = bpr.text(1);
    amount = amount(bpr, 2);
    creditDebit = bpr.text(3);
    method = bpr.text(4);
    paymentDay = bpr.day(16);
  }

  void readTrn(Segment trn) {
    trace = trn.text(2);
    originator = trn.text(3);
  }

  void readDtm(Segment dtm) {
    if (dtm.is(1, "405")) {
      productionDay = dtm.day(2);
    }
  }

  void readPlb(Segment plb) {
    if (adjustments.size() >= Limits.ITEMS) {
      distrust();
      units.burySegment(Reason.OVERSIZED_CLAIM, "more than " + Limits.ITEMS + " adjustments");
      return;
    }
    String provider = plb.text(1);
    for (int e = FIRST_ADJUSTMENT; e <= LAST_ADJUSTMENT; e += 2) {
      if (plb.isBlank(e) && plb.isBlank(e + 1)) {
        continue;
      }
      ProviderAdjustment adjustment = new ProviderAdjustment();
      adjustment.setProviderId(provider);
      adjustment.setReasonCode(plb.text(e));
      adjustment.setReference(firstWord(plb.text(e, 2)));
      long cents = amount(plb, e + 1);
      adjustment.setAmount(Dollars.of(cents));
      adjustments.add(adjustment);
      adjusted += cents;
    }
  }

  /** Medicare puts the patient's number after the claim's, set off by blanks: it stays out. */
  private static String firstWord(String text) {
    int blank = text.indexOf(' ');
    String word = blank < 0 ? text : text.substring(0, blank);
    return word.isEmpty() ? null : word;
  }

  private long amount(Segment segment, int element) {
    long cents = segment.cents(element);
    if (cents == Cents.BAD) {
      if (sound) {
        units.burySegment(Reason.BAD_AMOUNT, Amounts.describe(segment, element));
      }
      distrust();
      return 0;
    }
    return cents;
  }

  /** One claim more; an amount that is none counts 0. */
  void count(Segment clp) {
    claims++;
    long cents = clp.cents(4);
    claimTotal += cents == Cents.BAD ? 0 : cents;
  }

  /** Something of it could not be read: no event is made. */
  void distrust() {
    sound = false;
  }

  boolean isAnnounced() {
    return announced;
  }

  boolean isSound() {
    return announced && sound;
  }

  String trace() {
    return trace;
  }

  String originator() {
    return originator;
  }

  /** BPR16, else DTM*405; null when neither is a date. */
  LocalDate date() {
    return day(paymentDay == Days.NONE ? productionDay : paymentDay);
  }

  private static LocalDate day(int day) {
    return day == Days.NONE ? null : LocalDate.ofEpochDay(day);
  }

  /** What tells the payment from others of the same payer. */
  String key() {
    return trace + '|' + originator + '|' + (paymentDay == Days.NONE ? "" : paymentDay);
  }

  RemittanceAdvised milestone() {
    RemittanceAdvised advised = new RemittanceAdvised();
    advised.setHandlingCode(handling);
    advised.setAmount(Dollars.of(amount));
    advised.setCreditDebit(creditDebit);
    advised.setPaymentMethod(method);
    advised.setPaymentDate(day(paymentDay));
    advised.setProductionDate(day(productionDay));
    advised.setClaimCount(claims);
    advised.setClaimPaymentTotal(claimTotal);
    advised.setProviderAdjustments(adjustments);
    advised.setImbalance(amount - (claimTotal - adjusted));
    return advised;
  }
}
