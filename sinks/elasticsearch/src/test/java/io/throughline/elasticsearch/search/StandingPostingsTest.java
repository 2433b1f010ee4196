package io.throughline.elasticsearch.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingPostingsTest {
  private static final Instant NOW = Instant.EPOCH;

  private final FoundEntry first = Entries.posting("p1", 1, 10, NOW, null);
  private final FoundEntry correction = Entries.posting("p2", 2, 11, NOW, "p1");
  private final FoundEntry second = Entries.posting("p3", 3, 12, NOW, null);

  @Test
  void whatIsCorrectedDoesNotStandNorDoesTheCorrection() {
    assertThat(standing(first)).containsExactly("p1");
    assertThat(standing(first, correction)).isEmpty();
    assertThat(standing(first, correction, second)).containsExactly("p3");
  }

  @Test
  void whatTheErpRefusedDoesNotStand() {
    assertThat(standing(first, Entries.answer(5, "JournalTransferred", 10))).containsExactly("p1");
    assertThat(standing(first, Entries.answer(5, "JournalRejected", 10))).isEmpty();
  }

  @Test
  void aCorrectionThatTheErpRefusedTakesNothingBack() {
    assertThat(standing(first, correction, Entries.answer(5, "JournalRejected", 11)))
        .containsExactly("p1");
  }

  private static List<String> standing(FoundEntry... entries) {
    return StandingPostings.of(List.of(entries)).stream()
        .map(posting -> posting.content().posting().id())
        .toList();
  }
}
