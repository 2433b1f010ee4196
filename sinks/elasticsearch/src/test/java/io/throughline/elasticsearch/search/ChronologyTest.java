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

  /** In whatever order they come: what was said in sequence, who decided, what followed. */
  @Test
  void postingsStandByTimeThenByRevisionAfterWhatTheyFollow() {
    FoundEntry decided = Entries.ofException("DECISION_APPROVE", 2, MAY);
    FoundEntry corrected = Entries.posting("p2", 2, 11, MAY, "p1");
    FoundEntry posted = Entries.posting("p3", 3, 12, MAY, null);
    FoundEntry ended = Entries.ofException("EXCEPTION_POSTED", 3, MAY);
    FoundEntry earlier = Entries.ofException("EXCEPTION_OPENED", 1, MARCH);
    FoundEntry assessed = Entries.said("t", 7, "ASSESSED", MAY);
    FoundEntry fact = Entries.fact("t", 1, "paid", MAY);
    assertThat(Chronology.of(List.of(ended, posted, earlier, corrected, assessed, decided, fact)))
        .extracting(Story.Told::entry)
        .as("a later fact does not move what was refused before it")
        .containsExactly(earlier, fact, assessed, decided, corrected, posted, ended);
  }

  private static List<String> order(FoundEntry... entries) {
    return Chronology.of(Arrays.asList(entries)).stream()
        .map(told -> told.entry().transactionId() + "." + told.entry().event().sequence())
        .toList();
  }
}
