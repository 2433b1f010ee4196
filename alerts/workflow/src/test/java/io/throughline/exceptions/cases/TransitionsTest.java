package io.throughline.exceptions.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.CaseState;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state with every event; a dash where it may not happen. */
class TransitionsTest {
  private static final String TABLE =
      """
                       UNKNOWN   OPEN      ASSIGNED  WAITING   RETRYING  APPROVED  WAIVED    RESOLVED
      HEALING          WAITING   WAITING   WAITING   WAITING   WAITING   WAITING   WAITING   WAITING
      STANDING         OPEN      OPEN      ASSIGNED  OPEN      OPEN      OPEN      OPEN      OPEN
      POSTED           RESOLVED  RESOLVED  RESOLVED  RESOLVED  RESOLVED  RESOLVED  RESOLVED  RESOLVED
      WAIVE_CONFIRMED  WAIVED    WAIVED    WAIVED    WAIVED    WAIVED    WAIVED    WAIVED    WAIVED
      WITHDRAWN        RESOLVED  RESOLVED  RESOLVED  RESOLVED  RESOLVED  RESOLVED  RESOLVED  RESOLVED
      ASSIGN           -         ASSIGNED  ASSIGNED  WAITING   RETRYING  APPROVED  -         -
      CORRECT          -         RETRYING  RETRYING  RETRYING  RETRYING  -         -         -
      RETRY            -         RETRYING  RETRYING  RETRYING  RETRYING  APPROVED  -         -
      APPROVE          -         APPROVED  APPROVED  APPROVED  APPROVED  -         -         -
      WAIVE            -         WAIVED    WAIVED    WAIVED    WAIVED    -         -         -
      GIVE_UP          -         -         -         OPEN      OPEN      -         -         -
      """;
  private static final List<List<String>> ROWS =
      TABLE.lines().map(line -> Arrays.asList(line.strip().split("\\s+"))).toList();

  @ParameterizedTest
  @EnumSource(CaseEvent.class)
  void leadsWhereTheTableSays(CaseEvent event) {
    List<String> row =
        ROWS.stream()
            .filter(cells -> cells.getFirst().equals(event.name()))
            .findFirst()
            .orElseThrow();
    List<String> states = ROWS.getFirst();
    for (int i = 0; i < states.size(); i++) {
      CaseState from = CaseState.valueOf(states.get(i));
      assertThat(Transitions.next(from, event).map(Enum::name).orElse("-"))
          .as("%s in %s", event, from)
          .isEqualTo(row.get(i + 1));
    }
  }

  @Test
  void theTableHasEveryState() {
    assertThat(ROWS.getFirst())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(CaseState.values()).map(Enum::name).toList());
  }

  @Test
  void noDecisionIsTakenWhenItIsOver() {
    for (CaseState state : CaseState.values()) {
      if (Transitions.isOver(state)) {
        assertThat(Transitions.next(state, CaseEvent.ASSIGN)).isEmpty();
      }
    }
    assertThat(Arrays.stream(CaseState.values()).filter(Transitions::isOver))
        .containsExactly(CaseState.WAIVED, CaseState.RESOLVED);
  }
}
