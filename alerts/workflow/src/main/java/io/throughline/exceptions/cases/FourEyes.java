package io.throughline.exceptions.cases;

import io.throughline.events.CaseProposal;
import io.throughline.events.DecisionAction;
import io.throughline.events.DecisionOutcome;
import io.throughline.events.ExceptionCase;
import io.throughline.events.ExceptionDecision;
import io.throughline.events.PostingException;
import io.throughline.exceptions.access.Role;
import java.util.Set;

/**
 * Who decides alone, and for what two are needed. An approval or waiver of more than {@code
 * fourEyesAbove} is first a proposal, whoever asks, and so is one of an operator at any amount;
 * another person, an approver, decides it by asking for the same.
 */
final class FourEyes {
  private FourEyes() {}

  static Verdict judge(ExceptionCase known, ExceptionDecision request) {
    DecisionAction action = request.getAction();
    if (action != DecisionAction.APPROVE && action != DecisionAction.WAIVE) {
      return Verdict.accepted("");
    }
    boolean approver = request.getRole().equals(Role.APPROVER.text());
    CaseProposal proposal = known.getProposal();
    if (proposal != null && isSame(proposal, request)) {
      if (proposal.getBy().equals(request.getBy())) {
        return Verdict.refused(
            DecisionOutcome.OWN_PROPOSAL,
            "%s proposed it; another person, an approver, must decide",
            request.getBy());
      }
      return approver
          ? Verdict.seconded(proposal.getBy())
          : Verdict.refused(
              DecisionOutcome.NOT_PERMITTED, "it is proposed; an approver must decide");
    }
    if (approver && !needsTwo(known.getException())) {
      return Verdict.accepted("");
    }
    return Verdict.proposed(
        approver
            ? "the amount is above what one person may decide; another approver must ask for the same"
            : "an approver must ask for the same");
  }

  /** Without taking the absolute value: the smallest long has none. */
  private static boolean needsTwo(PostingException exception) {
    long limit = exception.getFourEyesAbove();
    return exception.getAmount() > limit || exception.getAmount() < -limit;
  }

  private static boolean isSame(CaseProposal proposal, ExceptionDecision request) {
    return proposal.getAction() == request.getAction()
        && Set.copyOf(proposal.getOverriddenRules())
            .equals(Set.copyOf(request.getOverriddenRules()));
  }
}
