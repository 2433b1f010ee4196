package io.throughline.posting;

import io.throughline.reference.PostingPolicy;
import io.throughline.reference.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that one candidate does not meet: what refuses it, and what the policy only warns of.
 */
final class Unmet {
  private final PostingPolicy policy;
  private final Directives directives;
  private final List<Reason> reasons = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  Unmet(PostingPolicy policy, Directives directives) {
    this.policy = policy;
    this.directives = directives;
  }

  /** A rule is not met. */
  void found(Reason reason) {
    String rule = reason.rule().key();
    Severity severity = policy.severity(rule);
    boolean isLetPass = directives.rules().contains(rule) && policy.isOverridable(rule);
    if (severity == Severity.WARN || (severity == Severity.REFUSE && isLetPass)) {
      if (!warnings.contains(rule)) {
        warnings.add(rule);
      }
    } else if (severity == Severity.REFUSE) {
      reasons.add(reason);
    }
  }

  /** A rule is not met without which nothing can be booked, whatever the policy says. */
  void must(Reason reason) {
    reasons.add(reason);
  }

  /** Why it is refused; empty when it is not. */
  List<Reason> reasons() {
    return List.copyOf(reasons);
  }

  /** Rules that are not met, but do not refuse. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }
}
