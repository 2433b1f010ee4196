package io.throughline.ingest.x12.transaction;

import io.throughline.events.ClaimLine;
import io.throughline.ingest.money.Dollars;
import io.throughline.ingest.x12.segment.Segment;
import io.throughline.ingest.x12.segment.Tag;

/** Service lines of the claim being read: SV1, SV2 and SV3. */
final class SubmittedLine {
  private SubmittedLine() {}

  static ClaimLine of(Segment sv, String lineNumber, Amounts amounts) {
    ClaimLine line = new ClaimLine();
    line.setLineNumber(lineNumber);
    boolean institutional = sv.tag() == Tag.SV2;
    int procedure = institutional ? 2 : 1;
    line.setProcedureCode(sv.textOrNull(procedure, 2));
    if (institutional) {
      line.setRevenueCode(sv.textOrNull(1));
    }
    line.setCharge(Dollars.of(amounts.of(sv, procedure + 1)));
    return line;
  }
}
