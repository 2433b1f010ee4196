package io.throughline.simulator.fault;

import io.throughline.simulator.Padded;
import io.throughline.simulator.ack.ClaimAnswer;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.day.Advice;
import io.throughline.simulator.day.Answered;
import io.throughline.simulator.day.Entry;
import io.throughline.simulator.day.Sent;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.truth.FactName;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;
import java.util.ArrayList;
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
    find(occasion, Owner.of(sent.account()), claim.number());
    return new Sent(sent.account(), claim.numbered(before(claim.number())));
  }

  private static Answered answered(Occasion occasion, Answered answered) {
    Claim claim = answered.answer().claim();
    if (!isHit(occasion, claim.number())) {
      return answered;
    }
    find(occasion, Owner.of(answered.account()), claim.number());
    ClaimAnswer answer =
        new ClaimAnswer(
            claim.numbered(before(claim.number())), answered.answer().payerClaimNumber());
    return new Answered(answered.account(), answered.plan(), answer, answered.receivedOn());
  }

  private static Advice advice(Occasion occasion, Advice advice) {
    List<Adjudication> claims = new ArrayList<>(advice.remittance().claims());
    for (int i = 0; i < claims.size(); i++) {
      String number = claims.get(i).claim().number();
      if (isHit(occasion, number)) {
        find(occasion, Owner.of(advice.accounts().get(i)), number);
        claims.set(i, claims.get(i).numbered(before(number)));
      }
    }
    return advice.with(advice.remittance().of(claims));
  }

  private static Entry entry(Occasion occasion, Entry entry) {
    if (!isHit(occasion, entry.claim())) {
      return entry;
    }
    find(occasion, entry.owner(), entry.claim());
    return entry.about(before(entry.claim()));
  }

  /** Both accounts are hit; the number is not shared when the one before has left it. */
  private static void find(Occasion occasion, Owner owner, String number) {
    String shared = before(number);
    Site site = occasion.plan().site();
    Owner before = new Owner(Owner.Kind.CLAIM, site.code() + "|" + shared.substring(0, ACCOUNT));
    occasion.hit(owner);
    occasion.hit(before);
    if (!isHit(occasion, shared)) {
      occasion.find(
          Finding.ofReuse(
              owner,
              new Finding.ClaimNumber(site.facility().npi(), shared),
              FactName.booked(owner),
              FactName.booked(before)));
    }
  }
}
