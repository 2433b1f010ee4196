package io.throughline.exceptions.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.CaseState;
import io.throughline.events.ExceptionCase;
import io.throughline.exceptions.cases.Cases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseListingTest {
  private static final int PAGE = 7;

  private static ExceptionCase known(int i) {
    // Amounts repeat, so that age and id decide; every other one is taken back.
    long amount = (i % 10) * (i % 2 == 0 ? 100L : -100L);
    ExceptionCase known = Cases.open(Cases.refused("e-" + i, amount, Cases.BALANCE));
    known.setOpenedAt(Cases.NOW.plusSeconds(i % 4));
    return known;
  }

  private static CaseFilter all(Optional<CaseOrder> after) {
    return new CaseFilter(
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        after,
        PAGE);
  }

  @Test
  void pagesShowEachCaseOnceInOrder() {
    List<ExceptionCase> cases =
        new ArrayList<>(IntStream.range(0, 100).mapToObj(CaseListingTest::known).toList());
    Collections.shuffle(cases, new Random(1));
    List<CaseOrder> shown = new ArrayList<>();
    Optional<CaseOrder> after = Optional.empty();
    boolean more = true;
    while (more) {
      FirstCases first = new FirstCases(all(after.map(CaseOrder::cursor).map(CaseOrder::ofCursor)));
      cases.forEach(first::offer);
      List<ExceptionCase> found = first.found();
      more = found.size() > PAGE;
      found.stream().limit(PAGE).map(CaseOrder::of).forEach(shown::add);
      after = Optional.of(shown.getLast());
    }

    assertThat(shown).hasSize(100).isSorted().doesNotHaveDuplicates();
    assertThat(shown.getFirst().magnitude()).isEqualTo(900);
    assertThat(shown.getLast().magnitude()).isZero();
  }

  @Test
  void filtersByEachField() {
    ExceptionCase known = Cases.open(Cases.refused("e", -500, Cases.BALANCE, Cases.PAYER));
    known.setAssignee("olga");

    assertThat(matches(known, Set.of(CaseState.OPEN), "payer-known", "FP107", "RVH", "olga", 500))
        .isTrue();
    assertThat(matches(known, Set.of(CaseState.WAITING), null, null, null, null, 0)).isFalse();
    assertThat(matches(known, Set.of(), "other", null, null, null, 0)).isFalse();
    assertThat(matches(known, Set.of(), null, "other", null, null, 0)).isFalse();
    assertThat(matches(known, Set.of(), null, null, "other", null, 0)).isFalse();
    assertThat(matches(known, Set.of(), null, null, null, "other", 0)).isFalse();
    assertThat(matches(known, Set.of(), null, null, null, null, 501)).isFalse();
  }

  private static boolean matches(
      ExceptionCase known,
      Set<CaseState> states,
      String rule,
      String payer,
      String facility,
      String assignee,
      long minAmount) {
    return new CaseFilter(
            states,
            Optional.ofNullable(rule),
            Optional.ofNullable(payer),
            Optional.ofNullable(facility),
            Optional.ofNullable(assignee),
            minAmount,
            Optional.empty(),
            PAGE)
        .matches(known);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "!!!!", "MTIz", "OTk5OTk5OTk5OTk5OTk5OTk5OSAxIGU"})
  void whatIsNoCursorIsRefused(String text) {
    assertThatThrownBy(() -> CaseOrder.ofCursor(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
