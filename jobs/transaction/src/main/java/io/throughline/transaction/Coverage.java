package io.throughline.transaction;

import io.throughline.transaction.Statement.Remittance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one payer, in one place among the claim's payers, decided: all its remittances, net of
 * reversals.
 */
final class Coverage {
  /** Place among the payers; of equal places the one that decided first, then by name of payer. */
  static final Comparator<Coverage> IN_ORDER =
      Comparator.<Coverage>comparingInt(coverage -> coverage.sequence)
          .thenComparing(coverage -> coverage.remittances.get(0), Fact.BY_OCCURRENCE);

  private final int sequence;
  private final List<Fact> remittances = new ArrayList<>();
  private final Total charge = new Total();
  private final Total patientResponsibility = new Total();
  private final Total denied = new Total();
  private final Total costShare = new Total();
  private int decisionsInForce;

  Coverage(int sequence) {
    this.sequence = sequence;
  }

  void add(Fact fact, Remittance remittance) {
    remittances.add(fact);
    charge.plus(remittance.charge());
    patientResponsibility.plus(remittance.patientResponsibility());
    denied.plus(remittance.denied());
    costShare.plus(remittance.costShare());
    decisionsInForce += remittance.isReversal() ? -1 : 1;
  }

  /** Its remittances in order of occurrence, never empty. */
  List<Fact> remittances() {
    return remittances;
  }

  /** Decisions less reversals: 1 for a decided claim, more for a split one, 0 when taken back. */
  int decisionsInForce() {
    return decisionsInForce;
  }

  /** True unless all that it decided was taken back. */
  boolean inForce() {
    return decisionsInForce > 0;
  }

  /** Net sum of CLP03. */
  Total charge() {
    return charge;
  }

  /** Net sum of the PR group. */
  Total patientResponsibility() {
    return patientResponsibility;
  }

  /** True when it allowed nothing, not even against a deductible, and gave a denial as a reason. */
  boolean denies() {
    return denied.value() > 0 && costShare.value() == 0;
  }
}
