package io.throughline.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.simulator.group.Profile;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.history.History;
import io.throughline.simulator.history.Told;
import io.throughline.simulator.output.EventSink;
import io.throughline.simulator.output.FileSink;
import io.throughline.simulator.output.Pace;
import io.throughline.simulator.output.Telling;
import io.throughline.simulator.rate.Rates;
import io.throughline.simulator.truth.TruthFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsTest {
  private static final int DAYS = 6;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void eachFaultChangesTheHistory(FaultName fault) throws Exception {
    Told sound = Told.of(Told.history(3, Profile.CLINIC, DAYS, Rates.STANDARD), 1);
    Told faulty = Told.of(Told.history(3, Profile.CLINIC, DAYS, Rates.STANDARD, at(fault, 0.3)), 1);
    if (fault == FaultName.OUT_OF_ORDER
        || fault == FaultName.LATE
        || fault == FaultName.SILENT_SOURCE) {
      // The same files, at other times.
      assertThat(faulty.files).isEqualTo(sound.files);
      assertThat(faulty.names).isNotEqualTo(sound.names);
    } else {
      assertThat(faulty.files).isNotEqualTo(sound.files);
    }
  }

  /** What each fault must be found as; of those that are not here nothing must be found. */
  private static final Map<FaultName, Set<String>> RULES =
      Map.ofEntries(
          Map.entry(
              FaultName.LOST_EVENT,
              Set.of("acknowledgement-overdue", "settlement-overdue", "journal-overdue")),
          Map.entry(FaultName.DUPLICATE_EVENT, Set.of("event")),
          Map.entry(FaultName.DUPLICATE_FILE, Set.of("file")),
          Map.entry(FaultName.DUPLICATE_CLAIM, Set.of("claim")),
          Map.entry(FaultName.DUPLICATE_PAYMENT, Set.of("payment")),
          Map.entry(FaultName.DUPLICATE_JOURNAL, Set.of("journal")),
          Map.entry(
              FaultName.LATE, Set.of("acknowledgement-overdue", "settlement-without-remittance")),
          Map.entry(FaultName.CENT_OFF, Set.of("line", "settlement", "journal")),
          Map.entry(FaultName.WRONG_PAYER, Set.of("remittance-of-other-payer")),
          Map.entry(FaultName.REUSED_CONTROL_NUMBER, Set.of("claim-number")),
          Map.entry(FaultName.ORPHAN_REMITTANCE, Set.of("remittance-without-claim")),
          Map.entry(
              FaultName.EFT_WITHOUT_835,
              Set.of("settlement-without-remittance", "remittance-overdue")));

  @ParameterizedTest
  @EnumSource
  void theTruthNamesWhatMustBeFound(FaultName fault) throws Exception {
    History history = Told.history(3, Profile.CLINIC, DAYS, Rates.STANDARD, at(fault, 0.3));
    TruthFolder truth = new TruthFolder(folder, history.sites().stream().map(Site::code).toList());
    new Telling(history, FileSink.none(), EventSink.none(), Optional.of(truth), Pace.UNLIMITED)
        .run(1, day -> {});
    truth.finish(Map.of());
    ObjectMapper json = new ObjectMapper();
    Set<String> eventIds = new HashSet<>();
    for (String line : Files.readAllLines(folder.resolve("transactions.jsonl"))) {
      json.readTree(line).get("events").forEach(id -> eventIds.add(id.asText()));
    }
    Set<String> rules = new TreeSet<>();
    for (String line : Files.readAllLines(folder.resolve("findings.jsonl"))) {
      JsonNode finding = json.readTree(line);
      if (!finding.get("fault").isNull()) {
        assertThat(finding.get("fault").asText()).isEqualTo(fault.key());
        rules.add(finding.get("rule").asText());
        assertThat(finding.get("subject").isNull())
            .isEqualTo(finding.get("transaction").get("kind").asText().equals("FILE"));
      }
      for (String name : new String[] {"subject", "raisedBy", "clearedBy"}) {
        if (!finding.get(name).isNull()) {
          assertThat(eventIds).contains(finding.get(name).asText());
        }
      }
    }
    assertThat(rules).isEqualTo(RULES.getOrDefault(fault, Set.of()));
  }

  @Test
  void allStandsForTheFaultsThatAreNotNamed() {
    FaultRates rates = FaultRates.of(Map.of("all", 0.01, "late", 0.2, "cent-off", 0.0));
    assertThat(rates.of(FaultName.LATE)).isEqualTo(0.2);
    assertThat(rates.of(FaultName.LOST_EVENT)).isEqualTo(0.01);
    assertThat(rates.has(FaultName.CENT_OFF)).isFalse();
  }

  @Test
  void anUnknownFaultIsRefusedWithThoseThatThereAre() {
    assertThatThrownBy(() -> FaultRates.of(Map.of("lost", 0.1)))
        .hasMessageContaining("lost")
        .hasMessageContaining("lost-event, duplicate-event");
  }

  private static FaultRates at(FaultName fault, double rate) {
    return FaultRates.of(Map.of(fault.key(), rate));
  }
}
