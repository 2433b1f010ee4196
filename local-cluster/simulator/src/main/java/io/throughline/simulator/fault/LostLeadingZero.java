package io.throughline.simulator.fault;

import io.throughline.simulator.day.JournalLine;

/** Loses the leading zero of CLP01 and of document numbers, as a spreadsheet in between does. */
final class LostLeadingZero implements PlanFault {
  private final PlanFault ofClaims = new ChangedClaimNumber(LostLeadingZero::without);

  @Override
  public void apply(Occasion occasion) {
    ofClaims.apply(occasion);
    occasion.plan().journal().replaceAll(line -> journal(occasion, line));
  }

  private static JournalLine journal(Occasion occasion, JournalLine line) {
    if (!occasion.hits(line.batch())) {
      return line;
    }
    occasion.hit(line.owner());
    return line.in(without(line.document()));
  }

  private static String without(String number) {
    return number.startsWith("0") ? number.substring(1) : number;
  }
}
