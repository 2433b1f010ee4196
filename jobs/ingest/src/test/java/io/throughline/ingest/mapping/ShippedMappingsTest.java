package io.throughline.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.throughline.events.JournalTransferred;
import io.throughline.events.Money;
import io.throughline.events.RevenueEvent;
import io.throughline.ingest.Collected;
import io.throughline.ingest.Samples;
import io.throughline.ingest.format.Formats;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.format.Unreadable;
import java.nio.charset.StandardCharsets;
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

  /** What the samples do not have: lines with amounts, posted in a period. */
  @Test
  void linesOfJournalsExportedWithTheirDatesAreEvents() {
    Collected netsuite =
        read(
            "accountingbook,transaction,transactionline,account,amount,posting,trandate,subsidiary",
            "1,5914,5,133,-12.50,T,2026-03-02 0:00:00,4",
            "1,5914,6,133,12.50,T,,4");
    Collected sap =
        read(
            "bukrs,gjahr,belnr,buzei,shkzg,pswbt,pswsl,hkont,zuonr,h_budat",
            "3000,2026,0100000795,001,H,297.00,EUR,0000483000,x,20260302",
            "3000,2026,0100000795,002,S,297.00,EUR,0000483001,x,20260302");

    assertThat(netsuite.milestones(JournalTransferred.class))
        .extracting(line -> line.getAmount().getMinor(), JournalTransferred::getCompanyCode)
        .containsExactly(tuple(-1_250L, "4"));
    assertThat(netsuite.reasons()).as("posted when?").containsExactly(Reason.MISSING_FIELD);
    assertThat(sap.milestones(JournalTransferred.class))
        .extracting(JournalTransferred::getAmount)
        .containsExactly(new Money(-29_700L, "EUR"), new Money(29_700L, "EUR"));
    assertThat(sap.events.getFirst().getReferences().getFirst().getRaw()).isEqualTo("0100000795");
  }

  private static Collected read(String... lines) {
    byte[] input = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return Collected.of(SHIPPED, input, "a.csv");
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
