package io.throughline.simulator.check;

import io.throughline.events.FindingState;
import io.throughline.events.NormalForm;
import io.throughline.events.TransactionState;
import io.throughline.simulator.truth.Owner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which transaction of the truth a published one is part of: an account with its claims, a
 * remittance with its deposits, a deposit that stands alone.
 */
final class Ownership {
  private final Map<String, TransactionState> states = new HashMap<>();
  private final Map<String, Owner> byName = new HashMap<>();
  private final KnownTruth truth;
  private final HomeFacts facts;

  Ownership(KnownTruth truth, Published published, HomeFacts facts) {
    this.truth = truth;
    this.facts = facts;
    published.transactions().forEach(state -> states.put(state.getTransactionId(), state));
    truth.transactions().keySet().forEach(owner -> byName.put(name(owner), owner));
    // a deposit whose journal was lost has no event of its own
    truth.findings().forEach(finding -> byName.putIfAbsent(name(finding.owner()), finding.owner()));
  }

  private static String name(Owner owner) {
    int bar = Math.max(0, owner.key().indexOf('|'));
    String issuer = owner.key().substring(0, bar);
    String number = owner.key().substring(bar + 1);
    return switch (owner.kind()) {
      case CLAIM -> "ACCOUNT|" + owner.key();
      case REMITTANCE -> "REMITTANCE|" + issuer + '|' + NormalForm.of(number);
      // batches are numbered by patient accounting, and unlike each other in all of the group
      case DEPOSIT -> "DEPOSIT|" + number;
      default -> owner.kind() + "|" + owner.key();
    };
  }

  /** Empty when nothing of the truth is like it. */
  Optional<Owner> of(TransactionState state) {
    if (state.getParentId() != null) {
      TransactionState parent = states.get(state.getParentId());
      return parent == null ? Optional.empty() : of(parent);
    }
    return Optional.ofNullable(
        switch (state.getKind()) {
          case ACCOUNT, REMITTANCE ->
              byName.get(state.getKind() + "|" + state.getIssuer() + '|' + state.getNumber());
          case DEPOSIT -> byName.get("DEPOSIT|" + state.getNumber());
          default -> null;
        });
  }

  /** Of a finding: a claim that stands alone belongs to whom its facts belong. */
  Optional<Owner> of(FindingState finding) {
    TransactionState state = states.get(finding.getTransactionId());
    Optional<Owner> owner = state == null ? Optional.empty() : of(state);
    return owner.or(() -> ofFacts(finding));
  }

  private Optional<Owner> ofFacts(FindingState finding) {
    Set<Owner> owners = new HashSet<>();
    facts.of(finding.getTransactionId()).forEach(id -> owners.add(truth.owners().get(id)));
    return owners.size() == 1
        ? Optional.ofNullable(owners.iterator().next())
        : Optional.ofNullable(finding.getSubject()).map(truth.owners()::get);
  }
}
