package io.throughline.transaction;

import io.throughline.events.Stage;
import java.util.List;
import java.util.UUID;

/**
 * What the facts of one transaction say together: where it stands, where its money is, how long it
 * took and what is wrong. A function of the set of facts, what other transactions told, the policy
 * and the clock; see RULES.md.
 *
 * @param stage where it stands
 * @param currency ISO 4217 of all amounts
 * @param balance where the money is
 * @param times when it reached its milestones
 * @param amounts of a remittance or deposit
 * @param parent the transaction that it is part of; null when there is none, or more than one
 * @param children its parts, in order of their ids
 * @param findings what is wrong
 * @param wake clock at which to assess it again though nothing comes, micros since epoch; {@link
 *     Long#MAX_VALUE} for never
 */
public record Assessment(
    Stage stage,
    String currency,
    Balance balance,
    Times times,
    Amounts amounts,
    UUID parent,
    List<UUID> children,
    List<Finding> findings,
    long wake) {
  /** Version of these rules, named by every state that was made with them. */
  public static final String RULES_VERSION = "claim-2";

  /** True when nothing more is waited for: it may leave the state after a while. */
  public boolean rests() {
    return switch (stage) {
          case CLOSED, RECONCILED, VOIDED, REVERSED, REJECTED, DENIED, REMITTED, SUPERSEDED -> true;
          default -> false;
        }
        && wake == Judge.NEVER
        && findings.stream().noneMatch(Finding::isAwaited);
  }
}
