package io.throughline.simulator.fault;

import io.throughline.simulator.Padded;
import io.throughline.simulator.ack.ClaimAnswer;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.day.Advice;
import io.throughline.simulator.day.Answered;
import io.throughline.simulator.day.Entry;
import io.throughline.simulator.day.Sent;
import io.throughline.simulator.remit.Adjudication;
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
    Claim renumbered = claim.numbered(before(claim.number()));
    occasion.find(
        Finding.Kind.REUSED_REFERENCE,
        "claim-number",
        Owner.of(sent.account()),
        Names.submitted(sent.account(), renumbered, 0),
        claim.charge());
    return new Sent(sent.account(), renumbered);
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
