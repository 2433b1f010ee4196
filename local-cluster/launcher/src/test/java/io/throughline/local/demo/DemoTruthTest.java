package io.throughline.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.ClaimSubmitted;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.events.TransactionState;
import io.throughline.ingest.Collected;
import io.throughline.ingest.format.Unreadable;
import io.throughline.simulator.demo.ClaimTruth;
import io.throughline.simulator.demo.DemoHistory;
import io.throughline.simulator.demo.FileTruth;
import io.throughline.simulator.demo.RemittanceTruth;
import io.throughline.simulator.demo.Truth;
import io.throughline.transaction.Dossier;
import io.throughline.transaction.Fact;
import io.throughline.transaction.Facts;
import io.throughline.transaction.MatchRule;
import io.throughline.transaction.Message;
import io.throughline.transaction.TransactionKey;
import io.throughline.transaction.TransactionStates;
import io.throughline.transaction.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The truth of a simulated history against what the pipeline's own code makes of its files. */
class DemoTruthTest {
  @TempDir static Path folder;
  static Truth truth;
  static Map<FileTruth, Collected> files = new HashMap<>();

  @BeforeAll
  static void read() throws IOException {
    truth = DemoHistory.writeTo(folder, 7, 200);
    for (FileTruth file : truth.files()) {
      files.put(file, Collected.of(Files.readAllBytes(folder.resolve(file.name()))));
    }
  }

  @Test
  void eachFileGivesTheDeadLettersThatItsDamageMeans() {
    files.forEach(
        (file, ingested) -> {
          Map<String, Long> reasons = new TreeMap<>();
          ingested.unreadable.stream()
              .filter(Unreadable::last)
              .forEach(letter -> reasons.merge(letter.reason().code(), 1L, Long::sum));
          assertThat(reasons).as(file.name()).isEqualTo(file.deadLetters());
        });
  }

  @Test
  void eachFileGivesTheClaimsAndTheMoneyThatAreInIt() {
    files.forEach(
        (file, ingested) -> {
          long[] sums = new long[5];
          for (Unreadable letter : ingested.unreadable) {
            sums[0] += letter.tally().getClaims();
            sums[1] += letter.tally().getClaimPayments();
            sums[2] += letter.tally().getClm02();
            sums[3] += letter.tally().getClp03();
            sums[4] += letter.tally().getClp04();
          }
          for (RevenueEvent event : ingested.events) {
            if (event.getMilestone() instanceof ClaimSubmitted claim) {
              sums[0]++;
              sums[2] += claim.getCharge().getMinor();
            } else if (event.getMilestone() instanceof RemittanceReceived payment) {
              sums[1]++;
              sums[3] += payment.getCharge().getMinor();
              sums[4] += payment.getPaid().getMinor();
            }
          }
          assertThat(sums)
              .as(file.name())
              .containsExactly(
                  file.claims(), file.claimPayments(), file.clm02(), file.clp03(), file.clp04());
        });
  }

  @Test
  void eachRemittanceHasItsAmountAndImbalance() {
    Map<String, Long> expected = new HashMap<>();
    for (RemittanceTruth remittance : truth.remittances()) {
      expected.put(remittance.trace() + " " + remittance.amount(), remittance.imbalance());
    }
    Map<String, Long> found = new HashMap<>();
    events()
        .filter(event -> event.getMilestone() instanceof RemittanceAdvised)
        .forEach(
            event -> {
              RemittanceAdvised advised = (RemittanceAdvised) event.getMilestone();
              String trace =
                  event.getReferences().stream()
                      .filter(reference -> reference.getKind() == ReferenceKind.PAYMENT_TRACE)
                      .findFirst()
                      .orElseThrow()
                      .getRaw();
              found.put(trace + " " + advised.getAmount().getMinor(), advised.getImbalance());
            });
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void exactlyTheClaimsOfTheTruthAreSpokenOf() {
    List<String> spokenOf =
        events()
            .flatMap(event -> TransactionKey.of(event).stream())
            .map(TransactionKey::recordKey)
            .distinct()
            .toList();
    assertThat(spokenOf)
        .containsExactlyInAnyOrderElementsOf(
            truth.claims().stream()
                .map(claim -> claim.billingProvider() + "|" + claim.claimNumber())
                .toList());
  }

  @Test
  void eachClaimEndsAtItsStageWithItsMoneyAndItsFindings() {
    Map<String, Dossier> claims = new HashMap<>();
    events()
        .forEach(
            event ->
                TransactionKey.of(event)
                    .ifPresent(
                        key -> {
                          Fact fact = Facts.from(event).orElseThrow().fact();
                          Dossier before = claims.getOrDefault(key.recordKey(), Dossier.empty(key));
                          Message message = new Message.AddFact(fact, MatchRule.CLAIM_NUMBER);
                          claims.put(key.recordKey(), before.take(message).dossier());
                        }));
    for (ClaimTruth claim : truth.claims()) {
      Dossier dossier = claims.get(claim.billingProvider() + "|" + claim.claimNumber());
      TransactionState state =
          TransactionStates.of(
              dossier
                  .assess(
                      dossier.transaction().key().transactionId(),
                      Policy.standard(),
                      Long.MIN_VALUE)
                  .assessed());
      assertThat(List.of(state.getStage().name(), state.getCharge(), state.getPaid()))
          .as("%s, %s", claim.claimNumber(), claim.story())
          .isEqualTo(List.of(claim.stage(), claim.charge(), claim.paid()));
      assertThat(state.getFindings().isEmpty())
          .as("%s, %s: %s", claim.claimNumber(), claim.story(), state.getFindings())
          .isEqualTo(claim.claimImbalance() == 0 && claim.lineImbalance() == 0);
    }
  }

  private static Stream<RevenueEvent> events() {
    return files.values().stream().flatMap(ingested -> ingested.events.stream());
  }
}
