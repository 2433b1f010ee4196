package io.throughline.transaction;

import io.throughline.transaction.Statement.Remittance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What the payers decided, in the order in which they pay.
 *
 * <p>A payer's place is what CLP02 says: 1, 2, 3 (or 19, 20, 21). A remittance whose CLP02 does not
 * tell it (4, 22, none) has the place of the same payer's remittance with the same payer claim
 * number, else the first place in which this payer stands, else the first.
 */
final class Coverages {
  private final List<Coverage> inOrder;
  private final List<Fact> forwarded;
  private final List<Fact> decisions;
  private final StandingDecisions standing;
  private final Total paid = new Total();
  private final Total adjusted = new Total();
  private Fact first;
  private boolean reversed;

  private Coverages(
      List<Coverage> inOrder,
      List<Fact> forwarded,
      List<Fact> decisions,
      StandingDecisions standing) {
    this.inOrder = inOrder;
    this.forwarded = forwarded;
    this.decisions = decisions;
    this.standing = standing;
  }

  private record Place(String payer, int sequence) {}

  private record PayerClaim(String payer, String number) {}

  /**
   * Takes the remittances among facts that are in order of occurrence. A denial that only says that
   * the claim was sent before decides nothing where another decision does; a payment that repeats
   * another counts as money and as nothing else.
   */
  static Coverages of(List<Fact> facts) {
    List<Fact> all = new ArrayList<>();
    List<Fact> forwarded = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.statement() instanceof Remittance remittance) {
        if (remittance.isDecision()) {
          all.add(fact);
        } else if (remittance.isForwarded()) {
          forwarded.add(fact);
        }
      }
    }
    List<Fact> decisions = withoutDenialsOfDuplicates(all);
    StandingDecisions standing = StandingDecisions.of(decisions);
    Coverages coverages = new Coverages(new ArrayList<>(), forwarded, decisions, standing);
    coverages.group(once(decisions, standing));
    standing.duplicates().forEach(fact -> coverages.paid.plus(statementOf(fact).paid()));
    return coverages;
  }

  private static List<Fact> withoutDenialsOfDuplicates(List<Fact> all) {
    if (all.size() < 2) {
      return all;
    }
    List<Fact> others =
        all.stream().filter(fact -> !statementOf(fact).isDenialOfDuplicate()).toList();
    return others.isEmpty() ? all : others;
  }

  private static List<Fact> once(List<Fact> decisions, StandingDecisions standing) {
    if (standing.duplicates().isEmpty()) {
      return decisions;
    }
    Set<UUID> duplicates = standing.duplicateIds();
    return decisions.stream().filter(fact -> !duplicates.contains(fact.eventId())).toList();
  }

  private void group(List<Fact> once) {
    Map<PayerClaim, Integer> sequences = new HashMap<>();
    for (Fact fact : once) {
      int sequence = statementOf(fact).payerSequence();
      if (sequence > 0) {
        sequences.merge(payerClaim(fact), sequence, Math::min);
        sequences.merge(new PayerClaim(payer(fact), null), sequence, Math::min);
      }
    }
    Map<Place, Coverage> byPlace = new HashMap<>();
    for (Fact fact : once) {
      Remittance remittance = statementOf(fact);
      int sequence = remittance.payerSequence();
      if (sequence == 0) {
        Integer ofPayer = sequences.getOrDefault(new PayerClaim(payer(fact), null), 1);
        sequence = sequences.getOrDefault(payerClaim(fact), ofPayer);
      }
      int place = sequence;
      byPlace
          .computeIfAbsent(new Place(payer(fact), place), unused -> newCoverage(place))
          .add(fact, remittance);
      paid.plus(remittance.paid());
      adjusted.plus(remittance.adjusted());
      reversed |= remittance.isReversal();
      first = first == null ? fact : first;
    }
    inOrder.sort(Coverage.IN_ORDER);
  }

  private Coverage newCoverage(int sequence) {
    Coverage coverage = new Coverage(sequence);
    inOrder.add(coverage);
    return coverage;
  }

  /** Every decision, in order of occurrence. */
  List<Fact> decisions() {
    return decisions;
  }

  /** Which of them stand. */
  StandingDecisions standing() {
    return standing;
  }

  /** The payers' decisions in order of payment. */
  List<Coverage> inOrder() {
    return inOrder;
  }

  /** First payer whose decision stands, else the first; null when no payer decided. */
  Coverage first() {
    for (Coverage coverage : inOrder) {
      if (coverage.inForce()) {
        return coverage;
      }
    }
    return inOrder.isEmpty() ? null : inOrder.get(0);
  }

  /** Last payer whose decision stands, else the last; null when no payer decided. */
  Coverage last() {
    for (int i = inOrder.size() - 1; i >= 0; i--) {
      if (inOrder.get(i).inForce()) {
        return inOrder.get(i);
      }
    }
    return inOrder.isEmpty() ? null : inOrder.get(inOrder.size() - 1);
  }

  /**
   * What the claim charges as far as payers say: the first payer's net, else what was forwarded.
   */
  Total charge() {
    if (first() != null) {
      return first().charge();
    }
    Total charge = new Total();
    if (!forwarded.isEmpty()) {
      charge.plus(statementOf(forwarded.get(forwarded.size() - 1)).charge());
    }
    return charge;
  }

  /** Net sum of CLP04. */
  Total paid() {
    return paid;
  }

  /** Net sum of what was taken off for other reasons than the patient's share and prior payers. */
  Total adjusted() {
    return adjusted;
  }

  /** Earliest decision; null when no payer decided. */
  Fact firstDecision() {
    return first;
  }

  /** True when payers took back all that they had decided. */
  boolean takenBack() {
    return reversed && inOrder.stream().noneMatch(Coverage::inForce);
  }

  /** True when no payer pays and the last one gave a denial as its reason. */
  boolean denied() {
    return paid.value() == 0 && !inOrder.isEmpty() && last().denies();
  }

  /** The decision that a takeback takes back: the latest before it under its payer's number. */
  Fact paidBefore(Fact takeback) {
    String number = takeback.parties().payerClaimNumber();
    Fact latest = null;
    for (Fact fact : decisions) {
      if (!statementOf(fact).isReversal()
          && Objects.equals(fact.parties().payerClaimNumber(), number)
          && Fact.BY_OCCURRENCE.compare(fact, takeback) < 0) {
        latest = fact;
      }
    }
    return latest;
  }

  static Remittance statementOf(Fact fact) {
    return (Remittance) fact.statement();
  }

  static String payer(Fact fact) {
    Parties parties = fact.parties();
    if (parties.payer() != null) {
      return parties.payer();
    }
    return parties.payerName() == null ? "" : parties.payerName();
  }

  private static PayerClaim payerClaim(Fact fact) {
    String number = fact.parties().payerClaimNumber();
    return new PayerClaim(payer(fact), number == null ? "" : number);
  }
}
