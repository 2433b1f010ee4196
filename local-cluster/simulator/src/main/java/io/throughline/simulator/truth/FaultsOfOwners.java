package io.throughline.simulator.truth;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which faults have hit the transactions that findings are about. */
final class FaultsOfOwners {
  private final Map<Owner, Set<String>> faults = new HashMap<>();

  FaultsOfOwners(List<Finding> findings) {
    findings.forEach(finding -> faults.put(finding.transaction(), new HashSet<>()));
  }

  void add(Hit hit) {
    Set<String> known = faults.get(hit.owner());
    if (known != null) {
      known.add(hit.fault());
    }
  }

  /**
   * Whether another fault has hit the same transaction, so that the two may have met.
   *
   * @param fault null for how things go
   */
  boolean hitByOtherThan(String fault, Owner owner) {
    return faults.get(owner).stream().anyMatch(one -> !one.equals(fault));
  }
}
