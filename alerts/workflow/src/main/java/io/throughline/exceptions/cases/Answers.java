package io.throughline.exceptions.cases;

import io.throughline.events.DecisionAnswer;
import io.throughline.events.DecisionOutcome;
import java.util.ArrayList;
import java.util.List;

/** The answers that a case remembers: the latest, refusals given up first. */
final class Answers {
  static final int MOST = 32;

  private Answers() {}

  static List<DecisionAnswer> with(List<DecisionAnswer> known, DecisionAnswer latest) {
    List<DecisionAnswer> answers = new ArrayList<>(known);
    if (answers.size() >= MOST) {
      // A refusal that comes again is judged again; an accepted one would be made twice.
      answers.remove(
          answers.stream().filter(Answers::isRefusal).findFirst().orElseGet(answers::getFirst));
    }
    answers.add(latest);
    return answers;
  }

  private static boolean isRefusal(DecisionAnswer answer) {
    return answer.getOutcome() != DecisionOutcome.ACCEPTED
        && answer.getOutcome() != DecisionOutcome.PROPOSED;
  }
}
