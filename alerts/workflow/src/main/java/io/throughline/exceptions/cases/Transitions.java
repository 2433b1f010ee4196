package io.throughline.exceptions.cases;

import static io.throughline.events.CaseState.APPROVED;
import static io.throughline.events.CaseState.ASSIGNED;
import static io.throughline.events.CaseState.OPEN;
import static io.throughline.events.CaseState.RESOLVED;
import static io.throughline.events.CaseState.RETRYING;
import static io.throughline.events.CaseState.WAITING;
import static io.throughline.events.CaseState.WAIVED;

import io.throughline.events.CaseState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The states of a case and what leads from one to another. A word of the revenue job is always
 * taken, since it knows what became of the candidate; a decision only where it makes sense.
 */
public final class Transitions {
  private static final Map<CaseState, Map<CaseEvent, CaseState>> TABLE =
      new EnumMap<>(CaseState.class);

  static {
    // UNKNOWN: there is no case yet.
    for (CaseState state : CaseState.values()) {
      row(state, CaseEvent.HEALING, WAITING);
      row(state, CaseEvent.STANDING, state == ASSIGNED ? ASSIGNED : OPEN);
      row(state, CaseEvent.POSTED, RESOLVED);
      row(state, CaseEvent.WITHDRAWN, RESOLVED);
      row(state, CaseEvent.WAIVE_CONFIRMED, WAIVED);
    }
    for (CaseState state : new CaseState[] {OPEN, ASSIGNED, WAITING, RETRYING}) {
      row(state, CaseEvent.ASSIGN, state == OPEN ? ASSIGNED : state);
      row(state, CaseEvent.CORRECT, RETRYING);
      row(state, CaseEvent.RETRY, RETRYING);
      row(state, CaseEvent.APPROVE, APPROVED);
      row(state, CaseEvent.WAIVE, WAIVED);
    }
    // Its approval is under way; asking again for an answer does not take it back.
    row(APPROVED, CaseEvent.ASSIGN, APPROVED);
    row(APPROVED, CaseEvent.RETRY, APPROVED);
    row(WAITING, CaseEvent.GIVE_UP, OPEN);
    row(RETRYING, CaseEvent.GIVE_UP, OPEN);
  }

  private Transitions() {}

  private static void row(CaseState from, CaseEvent event, CaseState to) {
    TABLE.computeIfAbsent(from, state -> new EnumMap<>(CaseEvent.class)).put(event, to);
  }

  /**
   * Where an event leads.
   *
   * @param from {@link CaseState#UNKNOWN} when there is no case yet
   * @return empty when it may not happen in that state
   */
  public static Optional<CaseState> next(CaseState from, CaseEvent event) {
    return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(event));
  }

  /** Whether nobody has to do anything about it any more. */
  public static boolean isOver(CaseState state) {
    return state == WAIVED || state == RESOLVED;
  }
}
