package io.throughline.simulator.check;

import io.throughline.events.AdjustmentBooked;
import io.throughline.events.PaymentPosted;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RefundInitiated;
import io.throughline.events.RevenueEvent;
import io.throughline.simulator.truth.Finding.ClaimNumber;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which accounts billing events name together with each claim: all that ties a claim to one. */
final class ClaimTies {
  private static final String UNAPPLIED = "UNAPPLIED";

  private final Map<ClaimNumber, Set<String>> accounts = new HashMap<>();

  /** Of all events of a history. */
  static ClaimTies of(StoredEvents events) {
    ClaimTies ties = new ClaimTies();
    events.forEach(stored -> ties.add(stored.event()));
    return ties;
  }

  private void add(RevenueEvent event) {
    String provider = event.getDimensions().getBillingProvider();
    if (isBooked(event.getMilestone()) && provider != null) {
      Reference claim = first(event, ReferenceKind.PATIENT_CONTROL_NUMBER);
      Reference account = first(event, ReferenceKind.ACCOUNT_NUMBER);
      if (claim != null && account != null && !account.getRaw().equals(UNAPPLIED)) {
        accounts
            .computeIfAbsent(new ClaimNumber(provider, claim.getRaw()), number -> new HashSet<>())
            .add(account.getIssuer() + '|' + account.getRaw());
      }
    }
  }

  private static boolean isBooked(Object milestone) {
    return milestone instanceof PaymentPosted
        || milestone instanceof AdjustmentBooked
        || milestone instanceof RefundInitiated;
  }

  private static Reference first(RevenueEvent event, ReferenceKind kind) {
    for (Reference reference : event.getReferences()) {
      if (reference.getKind() == kind && !reference.getRaw().isBlank()) {
        return reference;
      }
    }
    return null;
  }

  /** Issuer | number of accounts. */
  Set<String> accountsOf(String provider, String number) {
    return accounts.getOrDefault(new ClaimNumber(provider, number), Set.of());
  }
}
