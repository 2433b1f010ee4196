package io.throughline.simulator.fault;

import io.throughline.simulator.Padded;
import io.throughline.simulator.account.Account;
import io.throughline.simulator.ack.ClaimAnswer;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.day.Advice;
import io.throughline.simulator.day.Answered;
import io.throughline.simulator.day.Entry;
import io.throughline.simulator.day.Sent;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.truth.FactName;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;
import java.util.List;

/** Gives claims the CLM01 of the account before theirs, wherever CLM01 is told. */
final class ReusedControlNumber implements PlanFault {
  private static final int INDEX_AT = 7;
  private static final int ACCOUNT = 11;

  @Override
  public void apply(Occasion occasion) {
    occasion.plan().claims().replaceAll(sent -> sent(occasion, sent));
    occasion.plan().answers().replaceAll(answered -> answered(occasion, answered));
    occasion.plan().remittances().replaceAll(advice -> advice(occasion, advice));
    occasion.plan().entries().replaceAll(entry -> entry(occasion, entry));
  }

  private static boolean isHit(Occasion occasion, String claimNumber) {
    return !claimNumber.isEmpty()
        && !claimNumber.startsWith("0000", INDEX_AT)
        && occasion.hits(claimNumber);
  }

  private static String before(String claimNumber) {
    int index = Integer.parseInt(claimNumber.substring(INDEX_AT, ACCOUNT));
    return claimNumber.substring(0, INDEX_AT)
        + Padded.number(index - 1L, ACCOUNT - INDEX_AT)
        + claimNumber.substring(ACCOUNT);
  }

  private static Sent sent(Occasion occasion, Sent sent) {
    Claim claim = sent.claim();
    if (!isHit(occasion, claim.number())) {
      return sent;
    }
    String shared = before(claim.number());
    find(occasion, sent.account(), shared);
    return new Sent(sent.account(), claim.numbered(shared));
  }

  /** Both accounts are hit; the number is not shared when the one before has left it. */
  private static void find(Occasion occasion, Account account, String shared) {
    Owner owner = Owner.of(account);
    Owner before =
        new Owner(
            Owner.Kind.CLAIM, account.panel().site().code() + "|" + shared.substring(0, ACCOUNT));
    occasion.hit(owner);
    occasion.hit(before);
    if (!isHit(occasion, shared)) {
      String provider = account.panel().site().facility().npi();
      occasion.find(
          Finding.ofReuse(
              owner,
              new Finding.ClaimNumber(provider, shared),
              FactName.booked(owner),
              FactName.booked(before)));
    }
  }

  private static Answered answered(Occasion occasion, Answered answered) {
    Claim claim = answered.answer().claim();
    if (!isHit(occasion, claim.number())) {
      return answered;
    }
    ClaimAnswer answer =
        new ClaimAnswer(
            claim.numbered(before(claim.number())), answered.answer().payerClaimNumber());
    return new Answered(answered.account(), answered.plan(), answer, answered.receivedOn());
  }

  private static Advice advice(Occasion occasion, Advice advice) {
    List<Adjudication> claims =
        advice.remittance().claims().stream()
            .map(
                one ->
                    isHit(occasion, one.claim().number())
                        ? one.numbered(before(one.claim().number()))
                        : one)
            .toList();
    return advice.with(advice.remittance().of(claims));
  }

  private static Entry entry(Occasion occasion, Entry entry) {
    return isHit(occasion, entry.claim()) ? entry.about(before(entry.claim())) : entry;
  }
}
