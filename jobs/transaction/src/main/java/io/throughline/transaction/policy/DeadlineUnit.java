package io.throughline.transaction.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a deadline is counted in. */
public enum DeadlineUnit {
  /** Of 60 minutes, whatever the clocks show. */
  HOURS("hours", 87_600),
  /** The same local time so many days later. */
  DAYS("days", 3_650),
  /** The same local time on the n-th business day after the local date. */
  BUSINESS_DAYS("business-days", 2_500),
  /** Start of the local day after the n-th business day after the local date. */
  END_OF_BUSINESS_DAY("end-of-business-day", 2_500);

  private final String word;
  private final int most;

  DeadlineUnit(String word, int most) {
    this.word = word;
    this.most = most;
  }

  /** As policies name it. */
  public String word() {
    return word;
  }

  /** So many of them at most: ten years or so. */
  int most() {
    return most;
  }

  static Optional<DeadlineUnit> of(String word) {
    return Arrays.stream(values()).filter(unit -> unit.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(DeadlineUnit::word).toList();
  }
}
