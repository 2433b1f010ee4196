package io.throughline.simulator.fault;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.day.Sent;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;

/** Names the secondary payer in claims that go to the primary one. */
final class WrongPayer implements PlanFault {
  @Override
  public void apply(Occasion occasion) {
    occasion.plan().claims().replaceAll(sent -> wrong(occasion, sent));
  }

  private static Sent wrong(Occasion occasion, Sent sent) {
    Account account = sent.account();
    if (account.panel().secondary().isEmpty()
        || sent.claim().prior().isPresent()
        || sent.claim().replaces().isPresent()
        || !occasion.hits(account.number())) {
      return sent;
    }
    Claim claim = sent.claim().to(account.panel().secondary().get().payer());
    occasion.doubt(
        Finding.Kind.ORPHAN,
        "remittance-of-other-payer",
        Owner.of(account),
        Names.submitted(account, claim, 0),
        claim.charge(),
        "a payer may hand a claim on to another");
    return new Sent(account, claim);
  }
}
