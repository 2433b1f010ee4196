package io.throughline.transaction;

import io.throughline.events.Stage;
import io.throughline.transaction.Statement.Acknowledgement;
import io.throughline.transaction.Statement.Adjudication;
import io.throughline.transaction.Statement.Outcome;
import java.util.List;

/** Where a claim stands. */
final class Progress {
  private Progress() {}

  /**
   * The stage: what payers decided goes before what receivers answered, and a void before all.
   *
   * @param facts in order of occurrence
   */
  static Stage stage(FactSet set, List<Fact> facts, Submissions submissions, Coverages coverages) {
    if (set.size() == 0) {
      return Stage.SUPERSEDED;
    }
    if (submissions.voided()) {
      return Stage.VOIDED;
    }
    if (coverages.takenBack()) {
      return Stage.REVERSED;
    }
    if (coverages.denied()) {
      return Stage.DENIED;
    }
    if (coverages.firstDecision() != null) {
      return Stage.REMITTED;
    }
    return beforeDecision(facts, submissions.all());
  }

  /**
   * The latest answer to the latest submission. While there is only one submission every answer is
   * to it, whatever the clocks of the two sides say.
   */
  private static Stage beforeDecision(List<Fact> facts, List<Fact> submissions) {
    long since =
        submissions.size() < 2
            ? Long.MIN_VALUE
            : submissions.get(submissions.size() - 1).occurredAt();
    Stage stage = Stage.SUBMITTED;
    for (Fact fact : facts) {
      if (fact.occurredAt() >= since) {
        stage = answer(fact.statement(), stage);
      }
    }
    return stage;
  }

  private static Stage answer(Statement statement, Stage before) {
    if (statement instanceof Acknowledgement acknowledgement) {
      if (acknowledgement.outcome() == Outcome.INFORMATIONAL) {
        return before;
      }
      return acknowledgement.outcome() == Outcome.REJECTED ? Stage.REJECTED : Stage.ACCEPTED;
    }
    return statement instanceof Adjudication ? Stage.ACCEPTED : before;
  }
}
