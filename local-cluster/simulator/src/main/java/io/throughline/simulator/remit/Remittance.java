package io.throughline.simulator.remit;

import io.throughline.simulator.party.Facility;
import io.throughline.simulator.party.Payer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One 835 transaction set: one check or transfer to one payee.
 *
 * @param trace TRN02
 * @param date BPR16 and DTM*405
 * @param amount BPR02, cents, not negative
 */
public record Remittance(
    Payer payer,
    Facility payee,
    String trace,
    LocalDate date,
    long amount,
    List<Adjudication> claims,
    List<ProviderAdjustment> providerAdjustments) {
  public Remittance {
    claims = List.copyOf(claims);
    providerAdjustments = List.copyOf(providerAdjustments);
    if (amount < 0) {
      throw new IllegalArgumentException(
          "an 835 cannot ask for money (BPR02 " + amount + "): carry it forward by PLB FB");
    }
  }

  /**
   * A remittance that balances. What would be a negative payment is carried forward by a PLB FB
   * (RFI 758).
   */
  public static Remittance balanced(
      Payer payer,
      Facility payee,
      String trace,
      LocalDate date,
      List<Adjudication> claims,
      List<ProviderAdjustment> others) {
    long net =
        claims.stream().mapToLong(Adjudication::paid).sum()
            - others.stream().mapToLong(ProviderAdjustment::amount).sum();
    if (net >= 0) {
      return new Remittance(payer, payee, trace, date, net, claims, others);
    }
    List<ProviderAdjustment> all = new ArrayList<>(others);
    all.add(new ProviderAdjustment("FB", trace, net));
    return new Remittance(payer, payee, trace, date, 0, claims, all);
  }

  /** Fault: other claim payments, whether or not the sum is right. */
  public Remittance of(List<Adjudication> others) {
    return new Remittance(payer, payee, trace, date, amount, others, providerAdjustments);
  }

  /** Fault: BPR02 is off. */
  public Remittance amountOffBy(long cents) {
    return new Remittance(payer, payee, trace, date, amount + cents, claims, providerAdjustments);
  }

  /** BPR02 - (claims - provider adjustments): 0 when the remittance balances. */
  public long imbalance() {
    return amount
        - claims.stream().mapToLong(Adjudication::paid).sum()
        + providerAdjustments.stream().mapToLong(ProviderAdjustment::amount).sum();
  }
}
