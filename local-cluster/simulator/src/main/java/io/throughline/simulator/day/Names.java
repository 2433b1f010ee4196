package io.throughline.simulator.day;

import io.throughline.events.NormalForm;
import io.throughline.simulator.account.Account;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.truth.FactName;
import io.throughline.simulator.truth.Owner;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/** Names of the facts that findings are about. */
public final class Names {
  private static final String POSTED = "PaymentPosted";

  private Names() {}

  /** A claim that is sent. */
  public static FactName submitted(Account account, Claim claim, int copy) {
    String responsibility = claim.prior().isPresent() ? "S" : "P";
    String detail = claim.number() + "|" + claim.frequency().code() + "|" + responsibility;
    return new FactName(Owner.of(account), "ClaimSubmitted", detail, copy);
  }

  /** A payer's answer to a claim; a refused one has no number. */
  public static FactName answered(Account account, boolean accepted, String payerClaimNumber) {
    String outcome = accepted ? "ACCEPTED|" : "REJECTED|";
    return new FactName(
        Owner.of(account), "ClaimAcknowledged", "CLAIM|" + outcome + payerClaimNumber);
  }

  /** A decision of a payer. */
  public static FactName paid(Account account, Adjudication payment, int copy) {
    String detail = payment.payerClaimNumber() + "|" + payment.status().code();
    return new FactName(Owner.of(account), "RemittanceReceived", detail, copy);
  }

  /** All of these decisions. */
  public static List<FactName> paid(Account account, List<Adjudication> payments) {
    return payments.stream().map(payment -> paid(account, payment, 0)).toList();
  }

  /** A remittance as a whole. */
  public static FactName advised(Advice advice) {
    return new FactName(
        Owner.of(advice.remittance()), "RemittanceAdvised", advice.remittance().trace());
  }

  /** Money that arrives. */
  public static FactName settled(Settlement settlement) {
    return new FactName(settlement.owner(), "PaymentSettled", NormalForm.of(settlement.trace()));
  }

  /** A payment that is posted. */
  public static FactName posted(Entry entry) {
    return new FactName(entry.owner(), POSTED, entry.id());
  }

  /** The payments that are posted before all others of these; more than one when at one time. */
  public static List<FactName> firstPosted(List<Entry> entries) {
    List<Entry> payments =
        entries.stream().filter(entry -> entry.kind() == Entry.Kind.PAYMENT).toList();
    LocalDateTime first =
        payments.stream().map(Entry::bookedAt).min(Comparator.naturalOrder()).orElse(null);
    return payments.stream()
        .filter(entry -> entry.bookedAt().equals(first))
        .map(Names::posted)
        .toList();
  }

  /** A journal line. */
  public static FactName journaled(Site site, JournalLine line) {
    String detail =
        "%s-%d-%s-%d"
            .formatted(
                site.companyCode(), line.postingDate().getYear(), line.document(), line.line());
    return new FactName(line.owner(), "JournalTransferred", detail);
  }
}
