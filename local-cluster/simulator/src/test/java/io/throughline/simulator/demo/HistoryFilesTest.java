package io.throughline.simulator.demo;

import static io.throughline.simulator.x12.X12Text.at;
import static io.throughline.simulator.x12.X12Text.cents;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.simulator.x12.X12Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the files of a history again and holds them against the truth and the rules of X12. */
class HistoryFilesTest {
  @TempDir static Path folder;
  static Truth truth;

  @BeforeAll
  static void write() throws IOException {
    truth = DemoHistory.writeTo(folder, 7, 200);
  }

  @Test
  void everyFileHoldsWhatTheTruthSays() throws IOException {
    for (FileTruth file : truth.files()) {
      long[] sums = new long[5];
      for (String segment : text(file).split("[~']")) {
        String[] parts = segment.strip().split("[*|]");
        if (parts[0].equals("CLM")) {
          sums[0]++;
          sums[2] += lenient(parts, 2);
        } else if (parts[0].equals("CLP")) {
          sums[1]++;
          sums[3] += lenient(parts, 3);
          sums[4] += lenient(parts, 4);
        }
      }
      assertThat(sums)
          .as(file.name())
          .containsExactly(
              file.claims(), file.claimPayments(), file.clm02(), file.clp03(), file.clp04());
    }
  }

  @Test
  void headersAreOfFixedWidthAndCountsAreRight() throws IOException {
    for (FileTruth file : soundFiles()) {
      String text = text(file);
      List<String[]> segments = X12Text.segments(text);
      assertThat(text.indexOf("GS", 100)).isBetween(106, 107);
      assertThat(segments.getFirst()[13]).hasSize(9).isEqualTo(segments.getLast()[2]);
      List<List<String[]>> sets = X12Text.transactionSets(text);
      for (List<String[]> set : sets) {
        assertThat(set.getLast()[0]).isEqualTo("SE");
        assertThat(set.getLast()[1]).isEqualTo(Integer.toString(set.size()));
        assertThat(set.getLast()[2]).isEqualTo(set.getFirst()[2]);
      }
      String[] groupEnd = segments.get(segments.size() - 2);
      assertThat(groupEnd[1]).isEqualTo(Integer.toString(sets.size()));
    }
  }

  @Test
  void levelsCountFromOneAndHangBelowEarlierOnes() throws IOException {
    for (FileTruth file : soundFiles()) {
      for (List<String[]> set : X12Text.transactionSets(text(file))) {
        Map<String, String> kinds = new HashMap<>();
        for (String[] level : set.stream().filter(s -> s[0].equals("HL")).toList()) {
          assertThat(level[1]).isEqualTo(Integer.toString(kinds.size() + 1));
          String parent = at(level, 2).isEmpty() ? "" : kinds.get(level[2]);
          assertThat(List.of(">20", "20>21", "21>19", "20>22", "22>23", "19>PT"))
              .contains(parent + ">" + level[3]);
          kinds.put(level[1], level[3]);
        }
      }
    }
  }

  @Test
  void claimsAreTheSumOfTheirLines() throws IOException {
    for (FileTruth file : filesOf("837/")) {
      long claim = 0;
      for (String[] segment : X12Text.segments(text(file))) {
        switch (segment[0]) {
          case "CLM" -> {
            assertThat(claim).as(file.name()).isZero();
            claim = cents(segment, 2);
          }
          case "SV1", "SV3" -> claim -= cents(segment, 2);
          case "SV2" -> claim -= cents(segment, 3);
          default -> {
            // other segments hold no charge
          }
        }
      }
      assertThat(claim).as(file.name()).isZero();
    }
  }

  @Test
  void remittancesBalanceUnlessTheTruthSaysByHowMuchNot() throws IOException {
    Map<String, Long> wrong = new HashMap<>();
    Map<String, Long> wrongClaims = new HashMap<>();
    for (FileTruth file : filesOf("835/")) {
      for (List<String[]> set : X12Text.transactionSets(text(file))) {
        Remitted remitted = Remitted.of(set);
        if (remitted.imbalance() != 0) {
          wrong.put(remitted.trace, remitted.imbalance());
        }
        remitted.claimImbalances.forEach((key, cents) -> wrongClaims.merge(key, cents, Long::sum));
      }
    }
    Map<String, Long> expected = new HashMap<>();
    truth.remittances().stream()
        .filter(remittance -> remittance.imbalance() != 0)
        .forEach(remittance -> expected.put(remittance.trace(), remittance.imbalance()));
    assertThat(wrong).isEqualTo(expected).hasSize(1);
    Map<String, Long> expectedClaims = new HashMap<>();
    truth.claims().stream()
        .filter(claim -> claim.claimImbalance() != 0)
        .forEach(claim -> expectedClaims.put(claim.claimNumber(), claim.claimImbalance()));
    assertThat(wrongClaims).isEqualTo(expectedClaims).isNotEmpty();
  }

  @Test
  void whatIsPaidIsTheSumOfTheClaimPayments() throws IOException {
    Map<String, Long> paid = new HashMap<>();
    for (FileTruth file : filesOf("835/")) {
      X12Text.segments(text(file)).stream()
          .filter(segment -> segment[0].equals("CLP"))
          .forEach(segment -> paid.merge(segment[1], cents(segment, 4), Long::sum));
    }
    for (ClaimTruth claim : truth.claims()) {
      assertThat(claim.paid())
          .as(claim.claimNumber())
          .isEqualTo(paid.getOrDefault(claim.claimNumber(), 0L));
    }
  }

  /** One 835 added up from its segments. */
  private static final class Remitted {
    String trace = "";
    long bpr;
    long claims;
    long provider;
    final Map<String, Long> claimImbalances = new HashMap<>();

    static Remitted of(List<String[]> set) {
      Remitted remitted = new Remitted();
      String claim = "";
      for (String[] segment : set) {
        switch (segment[0]) {
          case "BPR" -> remitted.bpr = cents(segment, 2);
          case "TRN" -> remitted.trace = segment[2];
          case "CLP" -> {
            claim = segment[1];
            remitted.claims += cents(segment, 4);
            remitted.off(claim, cents(segment, 3) - cents(segment, 4));
          }
          case "CAS" -> {
            for (int n = 3; n < segment.length; n += 3) {
              remitted.off(claim, -cents(segment, n));
            }
          }
          case "PLB" -> remitted.provider += cents(segment, 4);
          default -> {
            // holds no money that is balanced
          }
        }
      }
      remitted.claimImbalances.values().removeIf(cents -> cents == 0);
      return remitted;
    }

    void off(String claim, long cents) {
      claimImbalances.merge(claim, cents, Long::sum);
    }

    long imbalance() {
      return bpr - claims + provider;
    }
  }

  private static List<FileTruth> soundFiles() {
    return truth.files().stream().filter(file -> !file.name().startsWith("damaged/")).toList();
  }

  private static List<FileTruth> filesOf(String kind) {
    List<FileTruth> files = new ArrayList<>(soundFiles());
    files.removeIf(file -> !file.name().startsWith(kind));
    return files;
  }

  private static String text(FileTruth file) throws IOException {
    return Files.readString(folder.resolve(file.name()));
  }

  private static long lenient(String[] segment, int n) {
    String text = at(segment, n);
    return text.matches("-?[0-9.]+") ? new BigDecimal(text).movePointRight(2).longValueExact() : 0;
  }
}
