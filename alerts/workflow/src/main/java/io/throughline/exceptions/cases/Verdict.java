package io.throughline.exceptions.cases;

import io.throughline.events.DecisionOutcome;
import java.util.Optional;

/**
 * What is to become of a decision that was asked for.
 *
 * @param detail for people: what is wrong and the remedy, or what was decided
 * @param proposedBy who proposed it, when a second person has now approved it
 */
public record Verdict(DecisionOutcome outcome, String detail, Optional<String> proposedBy) {
  static Verdict accepted(String detail) {
    return new Verdict(DecisionOutcome.ACCEPTED, detail, Optional.empty());
  }

  static Verdict seconded(String proposer) {
    return new Verdict(DecisionOutcome.ACCEPTED, "proposed by " + proposer, Optional.of(proposer));
  }

  static Verdict proposed(String detail) {
    return new Verdict(DecisionOutcome.PROPOSED, detail, Optional.empty());
  }

  static Verdict refused(DecisionOutcome outcome, String format, Object... values) {
    return new Verdict(outcome, format.formatted(values), Optional.empty());
  }
}
