package io.throughline.simulator.fault;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.day.Advice;
import io.throughline.simulator.day.Entry;
import io.throughline.simulator.day.JournalLine;
import io.throughline.simulator.day.Settlement;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.truth.FactName;
import io.throughline.simulator.truth.Owner;

/** Names of the facts that findings are about. */
final class Names {
  private Names() {}

  static FactName submitted(Account account, Claim claim, int copy) {
    String responsibility = claim.prior().isPresent() ? "S" : "P";
    String detail = claim.number() + "|" + claim.frequency().code() + "|" + responsibility;
    return new FactName(Owner.of(account), "ClaimSubmitted", detail, copy);
  }

  static FactName paid(Account account, Adjudication payment, int copy) {
    String detail = payment.payerClaimNumber() + "|" + payment.status().code();
    return new FactName(Owner.of(account), "RemittanceReceived", detail, copy);
  }

  static FactName advised(Advice advice) {
    return new FactName(
        Owner.of(advice.remittance()), "RemittanceAdvised", advice.remittance().trace());
  }

  static FactName settled(Settlement settlement) {
    return new FactName(settlement.owner(), "PaymentSettled", settlement.trace());
  }

  static FactName posted(Entry entry) {
    return new FactName(entry.owner(), "PaymentPosted", entry.id());
  }

  static FactName journaled(Site site, JournalLine line) {
    String detail =
        "%s-%d-%s-%d"
            .formatted(
                site.companyCode(), line.postingDate().getYear(), line.document(), line.line());
    return new FactName(line.owner(), "JournalTransferred", detail);
  }
}
