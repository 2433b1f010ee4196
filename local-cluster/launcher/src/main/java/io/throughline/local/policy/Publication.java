package io.throughline.local.policy;

import io.throughline.transaction.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of publishing a policy.
 *
 * @param policy in force now
 * @param before in force until then; empty: none, or none that this build can read
 * @param at when it was published; empty: it was in force already
 */
public record Publication(Policy policy, Optional<Policy> before, Optional<Instant> at) {
  /** For people: what came of it, and a line for each change. */
  public List<String> lines() {
    if (at.isEmpty()) {
      return List.of("Policy %s is in force already".formatted(policy.version()));
    }
    String published =
        "Published policy %s; it is in force from now on".formatted(policy.version());
    if (before.isEmpty()) {
      return List.of(published);
    }
    List<String> changes = new PolicyChanges(before.get(), policy).lines();
    List<String> lines = new ArrayList<>();
    lines.add(published);
    lines.add(
        "%s was in force before; %s"
            .formatted(
                before.get().version(),
                changes.isEmpty() ? "it says the same" : "what has changed:"));
    changes.forEach(change -> lines.add("  " + change));
    return lines;
  }
}
