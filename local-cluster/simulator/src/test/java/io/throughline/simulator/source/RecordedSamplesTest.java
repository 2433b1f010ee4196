package io.throughline.simulator.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.throughline.simulator.Seed;
import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.output.EventSink;
import io.throughline.simulator.output.FolderFiles;
import io.throughline.simulator.output.Pace;
import io.throughline.simulator.output.Telling;
import io.throughline.simulator.recorded.Leftover;
import io.throughline.simulator.recorded.Reckoning;
import io.throughline.simulator.recorded.RecordedHistory;
import io.throughline.simulator.recorded.RecordedSummary;
import io.throughline.simulator.recorded.RecordedTale;
import io.throughline.simulator.truth.Policy;
import io.throughline.simulator.truth.TruthFolder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public samples, counted here once more without the code that is tested. */
class RecordedSamplesTest {
  private static Path samples(String folder) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path found = at.resolve("shared/samples").resolve(folder);
      if (Files.isDirectory(found)) {
        return found;
      }
    }
    return Assumptions.abort("no samples " + folder + " beside the repository");
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(file.toFile())) {
      return rows.readAll();
    }
  }

  private static long cents(List<Map<String, String>> rows, String column) {
    return rows.stream()
        .map(row -> row.get(column))
        .filter(text -> !text.isEmpty())
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .movePointRight(2)
        .longValueExact();
  }

  private static long left(Reckoning reckoning, boolean paid) {
    return reckoning.leftovers().values().stream()
        .mapToLong(sum -> paid ? sum.paid() : sum.charged())
        .sum();
  }

  private static Reckoning.Sum left(Told told, Leftover reason) {
    return told.reckoning().leftovers().get(reason);
  }

  @Test
  void everyCentOfSyntheaIsToldOrLeftOver() throws IOException {
    Path folder = samples("synthea-dbt");
    List<Map<String, String>> rows = rows(folder.resolve("claims_transactions.csv"));
    Told told = Told.from(folder);
    long charges =
        cents(rows.stream().filter(row -> row.get("TYPE").equals("CHARGE")).toList(), "AMOUNT");
    long payments = cents(rows, "PAYMENTS");
    assertThat(charges).isEqualTo(told.charged() + left(told.reckoning(), false)).isPositive();
    assertThat(payments).isEqualTo(told.paid() + left(told.reckoning(), true)).isPositive();
    assertThat(told.imbalances()).isEmpty();
    assertThat(left(told, Leftover.TRANSFER).rows())
        .isEqualTo(rows.stream().filter(row -> row.get("TYPE").startsWith("TRANSFER")).count());
    assertThat(told.reckoning().leftovers())
        .containsOnlyKeys(Leftover.TRANSFER, Leftover.CLAIM_WITHOUT_AMOUNT);
  }

  @Test
  void nobodyOfSyntheaIsNamed() throws IOException {
    Path folder = samples("synthea-dbt");
    String all = String.join("\n", Told.from(folder).files().values());
    for (Map<String, String> patient : rows(folder.resolve("patients.csv"))) {
      assertThat(all)
          .doesNotContainIgnoringCase(patient.get("LAST"))
          .doesNotContainIgnoringCase(patient.get("FIRST"))
          .doesNotContain(patient.get("Id"))
          .doesNotContain(patient.get("SSN"));
    }
  }

  @Test
  void everyCentOfMedicareIsToldOrLeftOver() throws IOException {
    Path folder = samples("desynpuf-claimsdb");
    List<Map<String, String>> carrier = rows(folder.resolve("carrier.csv"));
    List<Map<String, String>> inpatient = rows(folder.resolve("inpatient.csv"));
    List<Map<String, String>> outpatient = rows(folder.resolve("outpatient.csv"));
    long payments = cents(inpatient, "CLM_PMT_AMT") + cents(outpatient, "CLM_PMT_AMT");
    payments +=
        IntStream.rangeClosed(1, 5).mapToLong(i -> cents(carrier, "LINE_NCH_PMT_AMT_" + i)).sum();
    Told told = Told.from(folder);
    assertThat(payments).isEqualTo(told.paid() + left(told.reckoning(), true)).isPositive();
    long charges =
        IntStream.rangeClosed(1, 5)
            .mapToLong(i -> cents(carrier, "LINE_ALOWD_CHRG_AMT_" + i))
            .sum();
    for (String part :
        List.of("CLM_PMT_AMT", "NCH_PRMRY_PYR_CLM_PD_AMT", "NCH_BENE_BLOOD_DDCTBL_LBLTY_AM")) {
      charges += cents(inpatient, part) + cents(outpatient, part);
    }
    charges += cents(inpatient, "NCH_BENE_IP_DDCTBL_AMT");
    charges += cents(inpatient, "NCH_BENE_PTA_COINSRNC_LBLTY_AM");
    charges += cents(outpatient, "NCH_BENE_PTB_DDCTBL_AMT");
    charges += cents(outpatient, "NCH_BENE_PTB_COINSRNC_AMT");
    assertThat(charges).isEqualTo(told.charged() + left(told.reckoning(), false)).isPositive();
    assertThat(left(told, Leftover.PASS_THROUGH).other())
        .isEqualTo(cents(inpatient, "CLM_PASS_THRU_PER_DIEM_AMT"));
    assertThat(left(told, Leftover.NEGATIVE_PAYMENT).paid()).isNegative();
    assertThat(told.imbalances()).isEmpty();
  }

  @Test
  void isTheSameEachTime() throws IOException {
    Path folder = samples("synthea-dbt");
    Told once = Told.from(folder);
    Told again = Told.from(folder);
    assertThat(again.files()).isEqualTo(once.files());
    assertThat(again.events()).isEqualTo(once.events());
  }

  @Test
  void writesFilesEventsAndTruth(@TempDir Path out) throws IOException, InterruptedException {
    Path folder = samples("synthea-dbt");
    Settings settings = new Settings("file:///", Told.ZONE, new byte[16]);
    try (RecordedHistory history = RecordedSources.open(folder, new Seed(1), Told.ZONE)) {
      TruthFolder truth =
          new TruthFolder(
              out.resolve("truth"),
              history.sites().stream().map(Site::code).toList(),
              Policy.of(Told.ZONE, history.plans()));
      Telling telling =
          new Telling(
              new RecordedTale(history, settings),
              new FolderFiles(out.resolve("files")),
              EventSink.none(),
              Optional.of(truth),
              Pace.UNLIMITED);
      telling.run(2, day -> {});
      truth.finish(RecordedSummary.of(history, telling.tally()));
    }
    JsonNode summary = new ObjectMapper().readTree(out.resolve("truth/summary.json").toFile());
    assertThat(summary.at("/leftovers/transfer/rows").asLong()).isPositive();
    assertThat(summary.at("/counts/cents-charged").asLong())
        .isEqualTo(summary.at("/told/charged").asLong())
        .isPositive();
    assertThat(out.resolve("truth/transactions.jsonl")).isNotEmptyFile();
    assertThat(out.resolve("files")).isNotEmptyDirectory();
  }
}
