package io.throughline.kpi;

import io.throughline.events.ExceptionStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered of a posting candidate, whatever the order in which it was heard; KPIS.md,
 * section 5.
 *
 * @param booking its posting of the greatest revision; null while there is none
 * @param opening of the record of its exception of the least revision; null while there is none
 * @param latest the record of the greatest
 */
record CandidateLedger(Booking booking, Opening opening, Refusal latest) implements Ledger {
  static final CandidateLedger EMPTY = new CandidateLedger(null, null, null);

  /**
   * When it was first refused.
   *
   * @param at micros since epoch; null when there was no clock
   */
  record Opening(int revision, Long at) {}

  CandidateLedger with(Booking heard) {
    return booking != null && booking.revision() >= heard.revision()
        ? this
        : new CandidateLedger(heard, opening, latest);
  }

  CandidateLedger with(Refusal heard) {
    boolean isFirst = opening == null || heard.revision() < opening.revision();
    boolean isLatest = latest == null || heard.revision() > latest.revision();
    if (!isFirst && !isLatest) {
      return this;
    }
    Opening first = isFirst ? new Opening(heard.revision(), heard.at()) : opening;
    return new CandidateLedger(booking, first, isLatest ? heard : latest);
  }

  @Override
  public List<Contribution> contributions() {
    if (stands()) {
      return standing();
    }
    return latest != null && latest.isRefused()
        ? List.of(rate(latest.slice(), latest.occurredAt(), latest.amount()))
        : List.of();
  }

  private List<Contribution> standing() {
    Slice slice = booking.slice();
    List<Contribution> contributions = new ArrayList<>(3);
    contributions.add(rate(slice, booking.occurredAt(), booking.cash()));
    Amounts cash = Amounts.of(booking.cash());
    contributions.add(new Contribution(Kpi.CASH_POSTED, slice, null, booking.occurredAt(), cash));
    if (hasRecovered()) {
      long millis = Amounts.millis(opening.at(), latest.at());
      Amounts time = Amounts.ofTime(millis, Amounts.magnitude(booking.cash()));
      contributions.add(new Contribution(Kpi.RECOVERY_TIME, slice, null, latest.at(), time));
    }
    return List.copyOf(contributions);
  }

  /** It was refused if anything was ever said of it, whatever became of it. */
  private Contribution rate(Slice slice, long occurredAt, long cash) {
    boolean wasRefused = latest != null;
    long dollars = Amounts.magnitude(cash);
    Amounts rate = Amounts.ofRate(dollars, wasRefused, wasRefused ? dollars : 0);
    return new Contribution(Kpi.EXCEPTION_RATE, slice, null, occurredAt, rate);
  }

  /** True when its latest posting was neither corrected nor refused by the ERP. */
  private boolean stands() {
    if (booking == null || booking.isCorrection()) {
      return false;
    }
    if (latest == null || latest.status() == ExceptionStatus.POSTED) {
      return true;
    }
    // Once withdrawn, it can be posted without a word of its exception.
    return latest.status() == ExceptionStatus.WITHDRAWN
        && latest.at() != null
        && booking.validatedAt() != null
        && booking.validatedAt() > latest.at();
  }

  private boolean hasRecovered() {
    return latest != null
        && latest.status() == ExceptionStatus.POSTED
        && opening.at() != null
        && latest.at() != null;
  }
}
