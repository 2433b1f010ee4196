package io.throughline.transaction;

import io.throughline.transaction.Message.AddFact;
import io.throughline.transaction.Message.MoveFact;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What is known of one payer's number: the claims that 277CAs name with it, and the facts that go
 * by it. A function of the set of what was mentioned, so it does not matter what came first.
 * Immutable. RULES.md, section 2, hop 1.
 */
public final class NumberedClaims {
  /** Claims that one number may stand for before it is given up. */
  static final int MOST_LINKS = 8;

  /** Facts that are remembered, so that they can be moved; a claim has a few. */
  static final int MOST_FACTS = 64;

  private final PayerNumber number;
  private final List<String> links;
  private final List<Fact> facts;
  private final long heardAt;

  NumberedClaims(PayerNumber number, List<String> links, List<Fact> facts, long heardAt) {
    this.number = number;
    this.links = List.copyOf(links);
    this.facts = List.copyOf(facts);
    this.heardAt = heardAt;
  }

  /** Nothing known. */
  public static NumberedClaims empty(PayerNumber number) {
    return new NumberedClaims(number, List.of(), List.of(), Long.MIN_VALUE);
  }

  PayerNumber number() {
    return number;
  }

  List<String> links() {
    return links;
  }

  List<Fact> facts() {
    return facts;
  }

  /** When it was last mentioned, micros since epoch; {@link Long#MIN_VALUE} when never. */
  public long heardAt() {
    return heardAt;
  }

  /** With one more mention; this if it says nothing new, or there is no room for it. */
  public NumberedClaims with(NumberMention mention) {
    List<String> moreLinks = links;
    if (mention.linkedClaim() != null
        && !links.contains(mention.linkedClaim())
        && links.size() < MOST_LINKS) {
      moreLinks = List.copyOf(new TreeSet<>(plus(links, mention.linkedClaim())));
    }
    List<Fact> moreFacts = mention.fact() == null ? facts : with(mention.fact());
    long heard = Math.max(heardAt, mention.heardAt());
    return moreLinks == links && moreFacts == facts && heard == heardAt
        ? this
        : new NumberedClaims(number, moreLinks, moreFacts, heard);
  }

  private List<Fact> with(Fact fact) {
    for (int i = 0; i < facts.size(); i++) {
      if (facts.get(i).eventId().equals(fact.eventId())) {
        Fact merged = facts.get(i).merged(fact);
        if (merged.equals(facts.get(i))) {
          return facts;
        }
        List<Fact> changed = new ArrayList<>(facts);
        changed.set(i, merged);
        return changed;
      }
    }
    return facts.size() < MOST_FACTS ? plus(facts, fact) : facts;
  }

  private static <T> List<T> plus(List<T> some, T one) {
    List<T> more = new ArrayList<>(some.size() + 1);
    more.addAll(some);
    more.add(one);
    return more;
  }

  /** What claims must be told, now that a mention has made {@code before} this. */
  public List<Delivery> since(NumberedClaims before, NumberMention mention) {
    List<Delivery> deliveries = new ArrayList<>();
    for (Fact fact : facts) {
      Fact known = before.known(fact);
      TransactionKey claim = claimOf(fact);
      TransactionKey claimBefore = known == null ? null : before.claimOf(known);
      if (claimBefore != null && !claimBefore.equals(claim)) {
        deliveries.add(new Delivery(claimBefore, new MoveFact(fact.eventId(), claim)));
      }
      if (!claim.equals(claimBefore) || !fact.equals(known)) {
        deliveries.add(new Delivery(claim, new AddFact(fact, rule(fact))));
      }
    }
    Fact arrived = mention.fact();
    if (arrived != null && known(arrived) == null) {
      deliveries.add(new Delivery(claimOf(arrived), new AddFact(arrived, rule(arrived))));
      deliveries.add(Delivery.of(claimOf(arrived), new Share.NumberLimit(number.id())));
    }
    return deliveries;
  }

  private Fact known(Fact fact) {
    for (Fact one : facts) {
      if (one.eventId().equals(fact.eventId())) {
        return one;
      }
    }
    return null;
  }

  private MatchRule rule(Fact fact) {
    if (fact.statement() instanceof Statement.Takeback) {
      return MatchRule.TAKEN_BACK;
    }
    return links.size() == 1 ? MatchRule.PAYER_CLAIM_NUMBER : MatchRule.CLAIM_NUMBER;
  }

  private TransactionKey claimOf(Fact fact) {
    return TransactionKey.claim(number.provider(), claimNumberOf(fact));
  }

  private String claimNumberOf(Fact fact) {
    if (links.size() == 1) {
      return links.getFirst();
    }
    if (fact.statement() instanceof Statement.Takeback) {
      List<String> named =
          facts.stream()
              .map(one -> TransactionKey.claimNumber(one.references().claimNumber(), null))
              .filter(claim -> claim != null)
              .distinct()
              .toList();
      return named.size() == 1
          ? named.getFirst()
          : TransactionKey.claimNumber(null, number.number());
    }
    return TransactionKey.claimNumber(fact.references().claimNumber(), number.number());
  }
}
