package io.throughline.simulator.fault;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.account.Turn;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.day.Names;
import io.throughline.simulator.day.Sent;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;
import io.throughline.simulator.truth.Rule;

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
    occasion.hit(Owner.of(account));
    if (account.course().turn() == Turn.SECONDARY) {
      doubt(occasion, account);
    }
    Claim claim = sent.claim().to(account.panel().secondary().get().payer());
    return new Sent(account, claim);
  }

  /** The claim goes to that payer rightly later on, as to the second. */
  private static void doubt(Occasion occasion, Account account) {
    Claim followUp = account.decisions().followUp().orElseThrow();
    occasion.find(
        Finding.of(
                Rule.DUPLICATE_CLAIM,
                Owner.of(account),
                followUp.charge(),
                Names.submitted(account, followUp, 0))
            .doubted("the payer was named first by mistake and then asked as the second"));
  }
}
