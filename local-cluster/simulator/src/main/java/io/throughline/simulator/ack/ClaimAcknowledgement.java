package io.throughline.simulator.ack;

import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.party.Payer;
import java.time.LocalDate;
import java.util.List;

/**
 * One 277CA: a payer's answers to the claims of one submission.
 *
 * @param batch BHT03 of the submission
 * @param received the day the submission came
 * @param date the day of the answer
 */
public record ClaimAcknowledgement(
    Payer payer, String batch, LocalDate received, LocalDate date, List<ClaimAnswer> answers) {
  public ClaimAcknowledgement {
    answers = List.copyOf(answers);
  }

  /** Number of claims accepted or not. */
  public long count(boolean accepted) {
    return answers.stream().filter(answer -> answer.accepted() == accepted).count();
  }

  /** Charges of the claims accepted or not, cents. */
  public long charge(boolean accepted) {
    return answers.stream()
        .filter(answer -> answer.accepted() == accepted)
        .map(ClaimAnswer::claim)
        .mapToLong(Claim::charge)
        .sum();
  }
}
