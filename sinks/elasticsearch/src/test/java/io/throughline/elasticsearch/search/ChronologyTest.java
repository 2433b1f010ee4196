package io.throughline.elasticsearch.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChronologyTest {
  private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

  @Test
  void factsStandWhereTheyHappenedWheneverTheyCame() {
    assertThat(
            order(
                Entries.fact("t", 1, "paid", MARCH),
                Entries.fact("t", 2, "sent", JANUARY),
                Entries.fact("other", 1, "posted", MAY)))
        .containsExactly("t.2", "t.1", "other.1");
  }

  /** The clock lags behind while history is read. */
  @Test
  void anAssessmentStandsNoEarlierThanTheFactsItKnows() {
    assertThat(
            order(
                Entries.fact("t", 1, "paid", MARCH),
                Entries.said("t", 2, "ASSESSED", JANUARY),
                Entries.fact("t", 3, "sent", JANUARY),
                Entries.said("t", 4, "FINDING_RESOLVED", null)))
        .containsExactly("t.3", "t.1", "t.2", "t.4");
  }

  @Test
  void aFindingStandsWhereItWasOpened() {
    assertThat(
            order(Entries.fact("t", 1, "paid", MAY), Entries.said("t", 2, "FINDING_OPENED", MARCH)))
        .containsExactly("t.2", "t.1");
  }

  @Test
  void atTheSameTimeTheOrderIsThatInWhichTheyWereSaid() {
    assertThat(
            order(
                Entries.said("t", 10, "ASSESSED", MAY),
                Entries.fact("t", 9, "paid", MAY),
                Entries.said("t", 1, "LINKED", null)))
        .containsExactly("t.1", "t.9", "t.10");
  }

  private static List<String> order(FoundEntry... entries) {
    return Chronology.of(Arrays.asList(entries)).stream()
        .map(told -> told.entry().transactionId() + "." + told.entry().event().sequence())
        .toList();
  }
}
