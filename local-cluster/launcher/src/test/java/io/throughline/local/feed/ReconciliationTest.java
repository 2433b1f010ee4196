package io.throughline.local.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
  private static final Tally SEEN = new Tally(3, 2, 30_000, 20_000, 15_050);
  private static final Tally DEAD = new Tally(1, 0, 10_000, 0, 0);
  private static final FileOutcome FINE = file("fine.837", SEEN, SEEN, Tally.NONE, Map.of());
  private static final FileOutcome WITH_DEAD_LETTER =
      file("part.837", SEEN, SEEN.minus(DEAD), DEAD, Map.of("bad-amount", 1L));

  @Test
  void seenIsEventsPlusDeadLetters() {
    Reconciliation account = new Reconciliation(List.of(FINE, WITH_DEAD_LETTER), Map.of());
    assertThat(account.isEqual()).isTrue();
    assertThat(account.total(FileOutcome::seen)).isEqualTo(SEEN.plus(SEEN));
    assertThat(account.reasons()).isEqualTo(Map.of("bad-amount", 1L));
  }

  @Test
  void oneCentMakesTheDifference() {
    FileOutcome off =
        file("off.837", SEEN, SEEN.minus(new Tally(0, 0, 0, 0, 1)), Tally.NONE, Map.of());
    Reconciliation account = new Reconciliation(List.of(FINE, off), Map.of());
    assertThat(account.isEqual()).isFalse();
    assertThat(new ReconciliationTable(account).text(200, false))
        .contains("NOT EQUAL")
        .contains("off.837")
        .contains("CLP04 0.01")
        .doesNotContain("fine.837");
  }

  @Test
  void errorsOfTwoFilesDoNotCancelEachOther() {
    FileOutcome less = file("less", SEEN, SEEN.minus(DEAD), Tally.NONE, Map.of());
    FileOutcome more = file("more", SEEN, SEEN.plus(DEAD), Tally.NONE, Map.of());
    Reconciliation account = new Reconciliation(List.of(less, more), Map.of());
    assertThat(account.total(FileOutcome::difference)).isEqualTo(Tally.NONE);
    assertThat(account.isEqual()).isFalse();
  }

  @Test
  void theTableShowsSumsReasonsFilesAndVerdict() {
    Reconciliation account =
        new Reconciliation(List.of(FINE, WITH_DEAD_LETTER), Map.of("README.md", "notes"));
    assertThat(new ReconciliationTable(account).text(100, false))
        .startsWith(
            """
            USD                            SEEN  EVENTS  DEAD LETTERS  DIFFERENCE
            claims (CLM)                      6       5             1           0
            claim payments (CLP)              4       4             0           0
            charged on claims (CLM02)    600.00  500.00        100.00        0.00
            charged on payments (CLP03)  400.00  400.00          0.00        0.00
            paid (CLP04)                 301.00  301.00          0.00        0.00
            """)
        .contains("bad-amount", "part.837", "README.md", "Equal:")
        .contains("2 files, 10 events, 8 of them about claims (2 known before), 1 dead letters")
        .doesNotContain("fine.837");
    assertThat(new ReconciliationTable(account).text(100, true)).contains("fine.837");
  }

  @Test
  void theJsonHasTheDocumentedFields() throws IOException {
    Reconciliation account =
        new Reconciliation(List.of(WITH_DEAD_LETTER), Map.of("README.md", "notes"));
    JsonNode json = new ObjectMapper().readTree(new ReconciliationJson(account).text());
    assertThat(json.path("equal").asBoolean()).isTrue();
    assertThat(json.at("/total/files").asInt()).isEqualTo(1);
    assertThat(json.at("/total/seen/clp04").asLong()).isEqualTo(15_050);
    assertThat(json.at("/total/difference/clm02").asLong()).isZero();
    assertThat(json.at("/total/events").asLong()).isEqualTo(5);
    assertThat(json.at("/total/knownClaimEvents").asLong()).isEqualTo(1);
    assertThat(json.at("/total/deadLetters").asLong()).isEqualTo(1);
    assertThat(json.at("/files/0/source").asText()).isEqualTo("part.837");
    assertThat(json.at("/files/0/inDeadLetters/claims").asLong()).isEqualTo(1);
    assertThat(json.at("/files/0/deadLettersByReason/bad-amount").asLong()).isEqualTo(1);
    assertThat(json.at("/total/skipped").asLong()).isEqualTo(2);
    assertThat(json.at("/files/0/skippedByReason/not-mapped").asLong()).isEqualTo(2);
    assertThat(json.at("/leftOut/0/reason").asText()).isEqualTo("notes");
  }

  private static FileOutcome file(
      String name, Tally seen, Tally events, Tally dead, Map<String, Long> reasons) {
    return new FileOutcome(
        Path.of(name),
        "in-" + name,
        seen,
        events,
        dead,
        5,
        4,
        1,
        reasons,
        Map.of("not-mapped", 2L));
  }
}
