package io.throughline.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.simulator.group.Profile;
import io.throughline.simulator.history.Told;
import io.throughline.simulator.history.TruthFiles;
import io.throughline.simulator.rate.Rates;
import java.nio.file.Path;
import java.util.Map;
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
          Map.entry(FaultName.DUPLICATE_EVENT, Set.of("duplicate-event")),
          Map.entry(FaultName.DUPLICATE_FILE, Set.of("duplicate-file")),
          Map.entry(FaultName.DUPLICATE_CLAIM, Set.of("duplicate-claim")),
          Map.entry(FaultName.DUPLICATE_PAYMENT, Set.of("duplicate-payment")),
          Map.entry(FaultName.DUPLICATE_JOURNAL, Set.of("duplicate-journal")),
          Map.entry(
              FaultName.LATE,
              Set.of(
                  "acknowledgement-overdue",
                  "settlement-without-remittance",
                  "posting-without-remittance")),
          Map.entry(
              FaultName.CENT_OFF, Set.of("line-balance", "settlement-balance", "journal-balance")),
          Map.entry(FaultName.WRONG_PAYER, Set.of("duplicate-claim")),
          Map.entry(FaultName.REUSED_CONTROL_NUMBER, Set.of("claim-number")),
          Map.entry(FaultName.ORPHAN_REMITTANCE, Set.of("remittance-without-claim")),
          Map.entry(
              FaultName.EFT_WITHOUT_835,
              Set.of("settlement-without-remittance", "remittance-overdue")));

  @ParameterizedTest
  @EnumSource
  void theTruthNamesWhatMustBeFound(FaultName fault) throws Exception {
    TruthFiles truth = tell(Profile.CLINIC, Rates.STANDARD, at(fault, 0.3));
    Set<String> eventIds = truth.eventIds();
    Set<String> rules = new TreeSet<>();
    for (JsonNode finding : truth.findings()) {
      boolean aboutFile = finding.at("/transaction/kind").asText().equals("FILE");
      assertThat(finding.get("raisedAt").isNull()).isEqualTo(aboutFile);
      if (!finding.get("fault").isNull()) {
        assertThat(finding.get("fault").asText()).isEqualTo(fault.key());
        assertThat(finding.get("mixed").asBoolean()).isFalse();
        rules.add(finding.get("rule").asText());
        assertThat(finding.get("subject").isNull())
            .isEqualTo(aboutFile || finding.get("rule").asText().equals("claim-number"));
      }
      for (String name : new String[] {"subject", "clearedBy"}) {
        if (!finding.get(name).isNull()) {
          assertThat(eventIds).contains(finding.get(name).asText());
        }
      }
    }
    assertThat(rules).isEqualTo(RULES.getOrDefault(fault, Set.of()));
  }

  /** A late takeback is how things go, only more often. */
  @ParameterizedTest
  @EnumSource
  void everyHitIsNamed(FaultName fault) throws Exception {
    TruthFiles truth = tell(Profile.CLINIC, Rates.STANDARD, at(fault, 0.3));
    Set<String> faults = new TreeSet<>();
    truth.faults().forEach(hit -> faults.add(hit.get("fault").asText()));
    assertThat(faults).isEqualTo(fault == FaultName.LATE_TAKEBACK ? Set.of() : Set.of(fault.key()));
    for (JsonNode finding : truth.findings()) {
      if (!finding.get("fault").isNull()) {
        assertThat(truth.faults()).anyMatch(hit -> isOf(hit, finding));
      }
    }
  }

  private static boolean isOf(JsonNode hit, JsonNode finding) {
    return hit.get("transaction").equals(finding.get("transaction"));
  }

  @Test
  void faultsThatMeetAreToldApart() throws Exception {
    FaultRates two = FaultRates.of(Map.of("cent-off", 0.3, "truncated-reference", 0.3));
    Set<Boolean> mixed = new TreeSet<>();
    for (JsonNode finding : tell(Profile.CLINIC, Rates.STANDARD, two).findings()) {
      if (finding.get("rule").asText().equals("line-balance")) {
        mixed.add(finding.get("mixed").asBoolean());
      }
    }
    assertThat(mixed).containsExactly(false, true);
  }

  private TruthFiles tell(Profile profile, Rates rates, FaultRates faults) throws Exception {
    return TruthFiles.tell(Told.history(3, profile, DAYS, rates, faults), folder);
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
