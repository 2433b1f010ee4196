package io.throughline.local.bench.compare;

import java.util.Optional;

/**
 * What is known about a claim.
 *
 * @param submissions how many
 * @param submittedAt epoch milliseconds of the first; 0: there is none
 * @param remittances how many
 * @param remittedAt epoch milliseconds of the first; 0: there is none
 * @param last told; null: nothing was
 */
record Claim(int submissions, long submittedAt, int remittances, long remittedAt, Told last) {
  /** Nothing is known. */
  static final Claim UNKNOWN = new Claim(0, 0, 0, 0, null);

  /** After one more was told. */
  Claim with(Told told) {
    return switch (told.kind()) {
      case SUBMITTED ->
          new Claim(
              submissions + 1,
              submissions == 0 ? told.at() : submittedAt,
              remittances,
              remittedAt,
              told);
      case REMITTED ->
          new Claim(
              submissions,
              submittedAt,
              remittances + 1,
              remittances == 0 ? told.at() : remittedAt,
              told);
    };
  }

  /** What was told last was the first submission. */
  boolean isNewlySubmitted() {
    return last.kind() == Told.Kind.SUBMITTED && submissions == 1;
  }

  /** What was told last was the first remittance. */
  boolean isNewlyRemitted() {
    return last.kind() == Told.Kind.REMITTED && remittances == 1;
  }

  /** What follows from what was told last. */
  Optional<Answer> news(String name) {
    if (isNewlyRemitted() && submissions > 0) {
      long seconds = (remittedAt - submittedAt) / 1_000;
      return Optional.of(new Answer(Answer.Kind.LATENCY, name, seconds));
    }
    if (last.kind() == Told.Kind.SUBMITTED && submissions == 2) {
      return Optional.of(new Answer(Answer.Kind.DUPLICATE, name, last.at() / 1_000));
    }
    return Optional.empty();
  }
}
