package io.throughline.simulator.fault;

/** Loses the leading zero of CLP01 and of document numbers, as a spreadsheet in between does. */
final class LostLeadingZero implements PlanFault {
  private final PlanFault ofClaims = new ChangedClaimNumber(LostLeadingZero::without);

  @Override
  public void apply(Occasion occasion) {
    ofClaims.apply(occasion);
    occasion
        .plan()
        .journal()
        .replaceAll(line -> occasion.hits(line.batch()) ? line.in(without(line.document())) : line);
  }

  private static String without(String number) {
    return number.startsWith("0") ? number.substring(1) : number;
  }
}
