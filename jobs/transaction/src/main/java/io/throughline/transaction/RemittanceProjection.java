package io.throughline.transaction;

import io.throughline.transaction.Statement.Remittance;
import java.io.IOException;

/** Reads what a remittance states of one claim, its adjustments summed up as they pass. */
final class RemittanceProjection {
  private final AdjustmentTotals adjustments = new AdjustmentTotals();
  private final AdjustmentList byReason = new AdjustmentList();
  private final Total lineImbalance = new Total();
  private int serviceFrom = Statement.NO_DATE;
  private int imbalancedLine;

  private RemittanceProjection() {}

  static StatementProjection read(FieldReader in) throws IOException {
    return new RemittanceProjection().readFields(in);
  }

  private StatementProjection readFields(FieldReader in) throws IOException {
    String status = Facts.bounded(in.text());
    long charge = in.number();
    String currency = in.text();
    long paid = in.number();
    in.skipText(); // currency of paid
    in.skipMoney(); // patientResponsibility
    in.skipOptionalText(); // filingIndicator
    readAdjustments(in);
    for (long left = in.items(); left > 0; left = in.moreItems()) {
      for (; left > 0; left--) {
        readLine(in);
      }
    }
    in.number(); // claimImbalance
    in.number(); // patientResponsibilityImbalance
    in.skipOptionalNumber(); // linePaymentImbalance
    int paymentDay = in.optionalDay();
    Remittance remittance =
        new Remittance(
            status,
            charge,
            paid,
            adjustments.adjusted(),
            adjustments.priorPayers(),
            adjustments.patientResponsibility(),
            adjustments.denied(),
            adjustments.deniedAsDuplicate(),
            adjustments.costShare(),
            lineImbalance.value(),
            serviceFrom);
    return new StatementProjection(
        remittance, currency, new Detail.OfClaim(byReason.inOrder(), imbalancedLine, paymentDay));
  }

  private void readLine(FieldReader in) throws IOException {
    int line = (int) in.number();
    in.skipOptionalText(); // lineItemControlNumber
    in.skipOptionalText(); // procedureCode
    in.skipMoney(); // charge
    in.skipMoney(); // paid
    serviceFrom = Facts.earlier(serviceFrom, in.optionalDay());
    readAdjustments(in);
    long imbalance = in.number();
    lineImbalance.plus(new Total().plus(imbalance).magnitude());
    imbalancedLine = imbalance != 0 && imbalancedLine == 0 ? line : imbalancedLine;
  }

  private void readAdjustments(FieldReader in) throws IOException {
    for (long left = in.items(); left > 0; left = in.moreItems()) {
      for (; left > 0; left--) {
        String group = in.text();
        String reason = in.text();
        long amount = in.number();
        adjustments.add(group, reason, amount);
        byReason.add(Facts.bounded(group), Facts.bounded(reason), amount);
        in.skipText(); // currency
      }
    }
  }
}
