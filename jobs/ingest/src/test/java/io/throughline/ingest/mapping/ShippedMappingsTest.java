package io.throughline.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.throughline.events.RevenueEvent;
import io.throughline.ingest.Collected;
import io.throughline.ingest.Samples;
import io.throughline.ingest.format.Formats;
import io.throughline.ingest.format.Unreadable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the samples is an event, left out on purpose, or a dead letter. */
class ShippedMappingsTest {
  private static final Formats SHIPPED = MappedInput.shipped();

  @ParameterizedTest
  @CsvSource({
    "synthea-dbt/encounters.csv, EncounterFinalized, 309, 0",
    "synthea-dbt/claims.csv, ClaimAdjudicated, 550, 133",
    "synthea-dbt/claims_transactions.csv, ChargeApproved PaymentPosted, 1829, 1116",
    "synthea-dbt/conditions.csv, , 0, 189",
    "synthea-dbt/organizations.csv, , 0, 63",
    "synthea-dbt/patients.csv, , 0, 16",
    "synthea-dbt/payer_transitions.csv, , 0, 549",
    "synthea-dbt/payers.csv, , 0, 10",
    "synthea-dbt/procedures.csv, , 0, 183",
    "synthea-dbt/providers.csv, , 0, 166",
    "erp-fivetran/sap_source/sap_faglflexa_data.csv, JournalTransferred, 3, 0",
    "erp-fivetran/sap_source/sap_bseg_data.csv, , 0, 3",
    "erp-fivetran/sap_source/sap_bkpf_data.csv, , 0, 3",
    "erp-fivetran/sap_source/sap_faglflext_data.csv, , 0, 3",
    "erp-fivetran/sap_source/sap_kna1_data.csv, , 0, 3",
    "erp-fivetran/sap_source/sap_ska1_data.csv, , 0, 3",
    "erp-fivetran/sap_source/sap_t001_data.csv, , 0, 3",
    "erp-fivetran/netsuite/netsuite2_tran_acct_line_data.csv, , 0, 5",
    "erp-fivetran/netsuite/netsuite2_transaction_line_data.csv, , 0, 5",
    "erp-fivetran/netsuite/netsuite2_transaction_data.csv, , 0, 4",
    "erp-fivetran/netsuite/netsuite2_account_data.csv, , 0, 7",
    "erp-fivetran/netsuite/netsuite2_accounting_period_data.csv, , 0, 6",
    "erp-fivetran/netsuite/netsuite2_subsidiary_data.csv, , 0, 3",
    "erp-fivetran/netsuite/netsuite_transaction_lines_data.csv, , 0, 10",
    "erp-fivetran/netsuite/netsuite_transactions_data.csv, , 0, 10",
    "erp-fivetran/netsuite/netsuite_accounts_data.csv, , 0, 10",
  })
  void everyRowOfTheSamplesIsAccountedFor(String sample, String milestones, int events, int skips)
      throws Exception {
    Path file = Samples.file(sample);
    Collected read = Collected.of(SHIPPED, Files.readAllBytes(file), "a.csv");

    assertThat(read.unreadable).extracting(Unreadable::message).isEmpty();
    assertThat(read.events).hasSize(events);
    assertThat(read.skips).hasSize(skips);
    assertThat(read.withEvents()).as("rows that gave events").isEqualTo(events);
    assertThat(events + skips).isEqualTo(rows(file)).isEqualTo(read.transactionSets);
    assertThat(read.events.stream().map(e -> e.getMilestone().getClass().getSimpleName()))
        .containsOnly(milestones == null ? new String[0] : milestones.split(" "));
    assertThat(read.events).extracting(RevenueEvent::getEventId).doesNotHaveDuplicates();
  }

  @Test
  void everySampleOfTheseFoldersIsInTheTable() throws Exception {
    List<String> folders = List.of("synthea-dbt", "erp-fivetran");
    long files =
        Samples.all().stream()
            .map(file -> Samples.folder().relativize(file))
            .filter(file -> folders.contains(file.getName(0).toString()))
            .count();

    assertThat(files).isEqualTo(26);
  }

  /** Counted by another reader of CSV, without the header. */
  private static int rows(Path file) throws Exception {
    int rows = -1;
    try (var records =
        new CsvMapper()
            .readerForListOf(String.class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(file.toFile())) {
      while (records.hasNext()) {
        records.next();
        rows++;
      }
    }
    return rows;
  }
}
