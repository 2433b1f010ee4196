package io.throughline.exceptions.cases;

import static io.throughline.exceptions.cases.Cases.BALANCE;
import static io.throughline.exceptions.cases.Cases.LIMIT;
import static io.throughline.exceptions.cases.Cases.NOW;
import static io.throughline.exceptions.cases.Cases.PAYER;
import static io.throughline.exceptions.cases.Cases.PERIOD;
import static io.throughline.exceptions.cases.Cases.approval;
import static io.throughline.exceptions.cases.Cases.refused;
import static io.throughline.exceptions.cases.Cases.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.CaseState;
import io.throughline.events.DecisionAction;
import io.throughline.events.DecisionOutcome;
import io.throughline.events.ExceptionCase;
import io.throughline.events.ExceptionDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionChecksTest {
  private final ExceptionCase small = Cases.open(refused("e", LIMIT, BALANCE));

  private static ExceptionCase of(long amount) {
    return Cases.open(refused("e", amount, BALANCE));
  }

  private static DecisionOutcome decide(ExceptionCase known, ExceptionDecision request) {
    Verdict verdict = DecisionChecks.judge(known, request);
    Decisions.take(known, request, verdict, NOW);
    return verdict.outcome();
  }

  @ParameterizedTest
  @ValueSource(strings = {"viewer", "", "admin", "service", "APPROVER"})
  void otherRolesMayDoNothing(String role) {
    assertThat(decide(small, request("e", DecisionAction.RETRY, "vera", role)))
        .isEqualTo(DecisionOutcome.NOT_PERMITTED);
    assertThat(small.getState()).isEqualTo(CaseState.OPEN);
  }

  @Test
  void anotherRevisionIsStale() {
    ExceptionDecision request = approval("e", "anna", "approver");
    request.setExceptionRevision(2);

    assertThat(decide(small, request)).isEqualTo(DecisionOutcome.STALE);
  }

  @ParameterizedTest
  @EnumSource(
      value = CaseState.class,
      names = {"WAIVED", "RESOLVED"})
  void aCaseThatIsOverTakesNone(CaseState state) {
    small.setState(state);

    assertThat(decide(small, approval("e", "anna", "approver"))).isEqualTo(DecisionOutcome.ENDED);
  }

  @Test
  void anApprovalUnderWayTakesNoOther() {
    small.setState(CaseState.APPROVED);

    assertThat(decide(small, approval("e", "anna", "approver"))).isEqualTo(DecisionOutcome.NOT_NOW);
  }

  @Test
  void everyRuleThatNobodyMayOverrideIsNamed() {
    ExceptionCase known = Cases.open(refused("e", 1, BALANCE, PAYER, Cases.CLAIM));

    Verdict verdict = DecisionChecks.judge(known, approval("e", "anna", "approver"));

    assertThat(verdict.outcome()).isEqualTo(DecisionOutcome.NOT_OVERRIDABLE);
    assertThat(verdict.detail()).contains("claim-known, payer-known").doesNotContain("balance");
  }

  @Test
  void aRuleThatIsNotAmongTheReasonsCannotBeOverridden() {
    ExceptionDecision request = approval("e", "anna", "approver");
    request.setOverriddenRules(List.of("claim-balance", "period-open"));

    Verdict verdict = DecisionChecks.judge(small, request);

    assertThat(verdict.outcome()).isEqualTo(DecisionOutcome.NOT_OVERRIDABLE);
    assertThat(verdict.detail()).contains("period-open");
  }

  @Test
  void someOfTheRulesMayBeOverridden() {
    ExceptionCase known = Cases.open(refused("e", 1, BALANCE, PERIOD));

    assertThat(decide(known, approval("e", "anna", "approver")))
        .isEqualTo(DecisionOutcome.ACCEPTED);
  }

  @ParameterizedTest
  @EnumSource(
      value = DecisionAction.class,
      names = {"APPROVE", "WAIVE"})
  void whatLetsMoneyGoNeedsAReason(DecisionAction action) {
    ExceptionDecision request = approval("e", "anna", "approver");
    request.setAction(action);
    request.setReason(" ");

    assertThat(decide(small, request)).isEqualTo(DecisionOutcome.INCOMPLETE);
  }

  @Test
  void anApprovalNamesItsRulesAndAnAssignmentItsPerson() {
    ExceptionDecision approval = approval("e", "anna", "approver");
    approval.setOverriddenRules(List.of());
    assertThat(decide(small, approval)).isEqualTo(DecisionOutcome.INCOMPLETE);
    assertThat(decide(small, request("e", DecisionAction.ASSIGN, "otto", "operator")))
        .isEqualTo(DecisionOutcome.INCOMPLETE);
    assertThat(decide(small, request("e", DecisionAction.UNKNOWN, "otto", "operator")))
        .isEqualTo(DecisionOutcome.INCOMPLETE);
  }

  @ParameterizedTest
  @CsvSource({
    "payer,FP107,ACCEPTED",
    "facility,RVH,ACCEPTED",
    "serviceLine,ER,ACCEPTED",
    "costCenter,4711,ACCEPTED",
    "companyCode,1000,ACCEPTED",
    "postingDate,2026-11-30,ACCEPTED",
    "postingDate,2026-11-31,INCOMPLETE",
    "postingDate,tomorrow,INCOMPLETE",
    "amount,5,INCOMPLETE",
    "payer,' ',INCOMPLETE",
  })
  void onlyKnownDimensionsAreCorrected(String dimension, String value, DecisionOutcome outcome) {
    ExceptionDecision request = request("e", DecisionAction.CORRECT, "otto", "operator");
    request.setCorrections(Map.of(dimension, value));

    assertThat(decide(small, request)).isEqualTo(outcome);
  }

  @Test
  void aCorrectionCorrectsSomething() {
    assertThat(decide(small, request("e", DecisionAction.CORRECT, "otto", "operator")))
        .isEqualTo(DecisionOutcome.INCOMPLETE);
  }

  @ParameterizedTest
  @ValueSource(longs = {LIMIT, -LIMIT, 0, 1})
  void upToTheLimitAnApproverDecidesAlone(long amount) {
    ExceptionCase known = of(amount);

    assertThat(decide(known, approval("e", "anna", "approver")))
        .isEqualTo(DecisionOutcome.ACCEPTED);
    assertThat(known.getState()).isEqualTo(CaseState.APPROVED);
  }

  @ParameterizedTest
  @ValueSource(longs = {LIMIT + 1, -LIMIT - 1, Long.MIN_VALUE, Long.MAX_VALUE})
  void aboveItTwoDecide(long amount) {
    ExceptionCase known = of(amount);

    assertThat(decide(known, approval("e", "anna", "approver")))
        .isEqualTo(DecisionOutcome.PROPOSED);
    assertThat(known.getState()).isEqualTo(CaseState.OPEN);
    assertThat(decide(known, approval("e", "anna", "approver")))
        .isEqualTo(DecisionOutcome.OWN_PROPOSAL);
    assertThat(decide(known, approval("e", "otto", "operator")))
        .isEqualTo(DecisionOutcome.NOT_PERMITTED);
    Verdict second = DecisionChecks.judge(known, approval("e", "amos", "approver"));
    assertThat(second.outcome()).isEqualTo(DecisionOutcome.ACCEPTED);
    assertThat(second.proposedBy()).hasValue("anna");
  }

  @Test
  void anOperatorProposesAtAnyAmount() {
    ExceptionCase known = of(1);

    assertThat(decide(known, approval("e", "otto", "operator")))
        .isEqualTo(DecisionOutcome.PROPOSED);
    assertThat(decide(known, approval("e", "otto", "operator")))
        .isEqualTo(DecisionOutcome.OWN_PROPOSAL);
    assertThat(DecisionChecks.judge(known, approval("e", "anna", "approver")).proposedBy())
        .hasValue("otto");
  }

  @Test
  void anotherActionOrOtherRulesAreAnotherProposal() {
    ExceptionCase known = Cases.open(refused("e", LIMIT + 1, BALANCE, PERIOD));
    assertThat(decide(known, approval("e", "anna", "approver")))
        .isEqualTo(DecisionOutcome.PROPOSED);

    ExceptionDecision both = approval("e", "amos", "approver");
    both.setOverriddenRules(List.of("period-open", "claim-balance"));
    assertThat(decide(known, both)).isEqualTo(DecisionOutcome.PROPOSED);
    assertThat(known.getProposal().getBy()).isEqualTo("amos");
    ExceptionDecision waiver = request("e", DecisionAction.WAIVE, "anna", "approver");
    waiver.setReason("no");
    assertThat(decide(known, waiver)).isEqualTo(DecisionOutcome.PROPOSED);
    assertThat(known.getProposal().getAction()).isEqualTo(DecisionAction.WAIVE);
  }

  @Test
  void answersThatCountAreRememberedLongerThanRefusals() {
    ExceptionDecision assigned = request("e", DecisionAction.ASSIGN, "otto", "operator");
    assigned.setAssignee("olga");
    decide(small, assigned);
    List<String> refusedIds = new ArrayList<>();
    for (int i = 0; i < Answers.MOST; i++) {
      ExceptionDecision refused = request("e", DecisionAction.RETRY, "vera", "viewer");
      refusedIds.add(refused.getDecisionId());
      decide(small, refused);
    }

    assertThat(small.getAnswers()).hasSize(Answers.MOST);
    assertThat(Decisions.answer(small, assigned.getDecisionId())).isPresent();
    assertThat(Decisions.answer(small, refusedIds.getFirst())).isEmpty();
    assertThat(Decisions.answer(small, refusedIds.getLast())).isPresent();
  }
}
