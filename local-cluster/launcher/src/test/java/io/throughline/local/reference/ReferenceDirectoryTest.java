package io.throughline.local.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.reference.AccountKey;
import io.throughline.reference.GlAccount;
import io.throughline.reference.Payer;
import io.throughline.reference.PostingPolicy;
import io.throughline.reference.Purpose;
import io.throughline.reference.ReferenceData;
import io.throughline.reference.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReferenceDirectoryTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

  @TempDir private Path folder;
  private Example example;

  @BeforeEach
  void copy() throws IOException {
    example = new Example(folder);
  }

  @Test
  void theShippedExampleIsSoundAndHasTheStandardPolicyInAZoneOfItsOwn() throws IOException {
    ReferenceData data = ReferenceDirectory.read(Example.shipped()).data();

    assertThat(data.version()).isEqualTo("example-1");
    assertThat(data.postingPolicy().json().replace("America/Chicago", "UTC"))
        .isEqualTo(PostingPolicy.standard().json());
    assertThat(data.payer("1900000103", DAY)).map(Payer::id).contains("FP102");
    assertThat(data.payer("1900000103", LocalDate.of(2025, 12, 31))).isEmpty();
    AccountKey denial = new AccountKey("1000", Purpose.ADJUSTMENT, "CO", "29", "medicare", "RVH");
    assertThat(data.account(denial, DAY)).map(GlAccount::isLeft).contains(true);
    assertThat(ReferenceData.parse(data.content())).isEqualTo(data);
  }

  /** In one file a text is replaced by another; what is told then. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          companies.csv | ,currency, | ,money, | companies.csv:2: money is no column; expected only company_code, name, currency, valid_from, valid_to
          companies.csv | name,currency | currency,currency | companies.csv:2: currency is there twice; expected each column once
          companies.csv | USD,2024-01-01,\\n1001 | usd,2024-01-01,\\n1001 | companies.csv:3: currency is 'usd'; expected a currency by ISO 4217, e.g. USD
          companies.csv | Riverbend Hospital Inc. | Riverbend, Inc. | companies.csv:3: has 6 cells; expected 5, one for each column; a comma inside a cell needs quotes
          companies.csv | 1001,Oakhollow | ,Oakhollow | companies.csv:4: company_code is ''; expected a company code of the ERP, at most 20 letters, digits and hyphens, e.g. 1000
          facilities.csv | OAK,Oakhollow Clinic,1001 | OAK,Oakhollow Clinic,1009 | facilities.csv:5: company_code is '1009'; expected a company_code of companies.csv
          facilities.csv | RVH-MAIN; | OAK; | facilities.csv:5: facility_id is or names 'OAK', which line 4 means otherwise on the same days; expected a name of one only
          facilities.csv | 1002,FERNVALE,2026-07-01 | 1002,FERNVALE,2026-06-30 | facilities.csv:6: company_code is '1002', of which companies.csv has no row on 2026-06-30; expected one on every day from 2026-06-30 on
          providers.csv | 1093817462 | 1093817461 | providers.csv:6: provider_id is '1093817461', ten digits of which the last does not check the others; expected an NPI
          providers.csv | OAK | OAKS | providers.csv:6: facility_id is 'OAKS'; expected a facility_id of facilities.csv
          providers.csv | "Riverbend | "River"bend | providers.csv:5: is not CSV: Unexpected character ('b' (code 98)): Expected column separator character (',' (code 44)) or end-of-line; nothing from here on was read
          payers.csv | 2026-01-01, | 2026-01-02, | payers.csv:8: valid_from leaves a gap: nothing is said of payer_id FP102 from 2026-01-01 to 2026-01-01, after line 7; expected 2026-01-01
          payers.csv | 2026-01-01, | 2025-12-31, | payers.csv:8: valid_from is 2025-12-31, a day that line 7 has too for payer_id FP102, valid from 2024-01-01 to 2025-12-31; expected one row for each day
          payers.csv | 2025-12-31 | 31.12.2025 | payers.csv:7: valid_to is '31.12.2025'; expected the last day on which the row is valid, e.g. 2026-12-31; empty: no end
          payers.csv | 2025-12-31 | 2025-12-32 | payers.csv:7: valid_to is '2025-12-32'; expected a date from 1900 to 2199, e.g. 2026-01-01
          payers.csv | 2025-12-31 | 2023-12-31 | payers.csv:7: valid_to is 2023-12-31; expected no day before valid_from, 2024-01-01
          payers.csv | 1900000101;PRAIRIE | 1900000101;1900000101 | payers.csv:5: also names '1900000101' for the second time; expected it once
          payers.csv | ,medicaid, | ,Medicaid, | payers.csv:5: payer_class is 'Medicaid'; expected a class by which accounts differ, lower case letters, digits and hyphens, e.g. medicare
          service-lines.csv | 22,Outpatient | 11,Outpatient | service-lines.csv:8: valid_from is 2024-01-01, a day that line 5 has too for code 11, valid from 2024-01-01 on; expected one row for each day
          cost-centers.csv | Inpatient | In patient | cost-centers.csv:4: service_line is 'In patient'; expected a service_line of service-lines.csv, or nothing for any
          cost-centers.csv | 1001,OAK | 1000,OAK | cost-centers.csv:6: facility_id is 'OAK', which facilities.csv gives to company 1001; expected a facility of 1000
          accounts.csv | ,cash, | ,bank, | accounts.csv:4: purpose is 'bank'; expected one of cash, receivable, patient-receivable, adjustment, provider-adjustment
          accounts.csv | 101000 | LEAVE | accounts.csv:4: account is LEAVE; expected an account, since cash is always booked
          accounts.csv | CO,253,, | CO,,medicaid, | accounts.csv:12: fits as well as line 9 where purpose is adjustment, group_code is CO, reason_code is 45, payer_class is medicaid; expected a row of its own for that, or fewer cells
          accounts.csv | CO,45,,, | XX,45,,, | accounts.csv:9: group_code is 'XX'; expected CAS01, one of CO, PR, OA, PI, CR; empty: any
          accounts.csv | receivable,,,medicare | receivable,,,veterans | accounts.csv:6: payer_class is 'veterans'; expected a payer_class of payers.csv, or nothing for any
          periods.csv | 2026-02-01 | 2026-02-02 | periods.csv:5: first_day leaves a gap: nothing is said of company_code 1000 from 2026-02-01 to 2026-02-01, after line 4; expected 2026-02-01
          periods.csv | 2026-01-31 | 2026-02-01 | periods.csv:5: first_day is 2026-02-01, a day that line 4 has too for company_code 1000, valid from 2026-01-01 to 2026-02-01; expected one row for each day
          periods.csv | 1000,2026-02, | 1000,2026-01, | periods.csv:5: period is '2026-01', as line 4 calls another period of the company; expected a name of its own
          periods.csv | ,closed | ,shut | periods.csv:4: state is 'shut'; expected one of open, closed
          posting.yaml | version: example-1 | version: none | posting.yaml:7: version is 'none'; expected a text of at most 64 letters, digits, dots and hyphens, other than none, e.g. 2026-11 in quotes
          posting.yaml | version: example-1 | version: 2026 | posting.yaml:7: version is '2026'; expected a text of at most 64 letters, digits, dots and hyphens, other than none, e.g. 2026-11 in quotes
          posting.yaml | America/Chicago | Chicago | posting.yaml:10: timeZone is 'Chicago'; expected a zone of the IANA data base, e.g. America/Chicago
          posting.yaml | closedPeriod: next-open | closedPeriod: next | posting.yaml:20: closedPeriod is 'next'; expected one of next-open, refuse
          posting.yaml | plausibleDifference: 0 | plausible: 0 | posting.yaml:7: plausibleDifference is missing; expected a whole number from 0 to 100000000000000
          posting.yaml | severity: refuse | severity: REFUSE | posting.yaml:28: severity of entry 1 of rules is 'REFUSE'; expected one of refuse, warn, off
          posting.yaml | rules: | rules: [ | posting.yaml:28: not YAML: expected the node content, but found '-', while parsing a flow node
          """)
  void aMistakeIsToldWithItsPlace(String file, String old, String now, String problem)
      throws IOException {
    example.with(file, old.replace("\\n", "\n"), now.replace("\\n", "\n"));

    assertThat(example.problems()).contains(problem);
  }

  @Test
  void allMistakesAreToldAtOnceAndWhatFollowsFromThemIsNot() throws IOException {
    example
        .with("companies.csv", "1000,Riverbend Hospital Inc.,USD", "1000,,dollars")
        .with("payers.csv", "medicaid", "Medicaid")
        .with("periods.csv", ",closed", ",shut")
        .with("posting.yaml", "waitMinutes: 15", "waitMinutes: -1");

    assertThat(example.problems())
        .containsExactly(
            "companies.csv:3: currency is 'dollars'; expected a currency by ISO 4217, e.g. USD",
            "companies.csv:3: name is ''; expected a name of at most 100 characters",
            "payers.csv:5: payer_class is 'Medicaid'; expected a class by which accounts differ,"
                + " lower case letters, digits and hyphens, e.g. medicare",
            "periods.csv:4: state is 'shut'; expected one of open, closed",
            "posting.yaml:14: waitMinutes is -1; expected a whole number from 0 to 525600");
  }

  @Test
  void aMissingAndAStrangeFileAreTold() throws IOException {
    Files.delete(folder.resolve("periods.csv"));
    Files.delete(folder.resolve("posting.yaml"));
    Files.writeString(folder.resolve("payer.csv"), "payer_id\n");
    Files.writeString(folder.resolve("notes.txt"), "is passed over\n");

    assertThat(example.problems())
        .containsExactly(
            "payer.csv: is no table; expected only accounts.csv, companies.csv, cost-centers.csv,"
                + " facilities.csv, payers.csv, periods.csv, providers.csv, service-lines.csv",
            "periods.csv: is missing; expected a file with the columns"
                + " company_code,period,first_day,last_day,state",
            "posting.yaml: is missing; expected the policy for postings, as in"
                + " jobs/reference/example");
    assertThatThrownBy(() -> ReferenceDirectory.read(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("there is no such directory of master data");
  }

  @Test
  void spreadsheetsMaySaveIt() throws IOException {
    ReferenceData before = example.read().data();
    for (Table table : Table.values()) {
      String text = Files.readString(folder.resolve(table.file()));
      example.written(table.file(), "\uFEFF" + text.replace("\n", "\r\n"));
    }
    example.with("companies.csv", "Riverbend Hospital Inc.", "\"Riverbend Hospital Inc.\"");

    assertThat(example.read().data()).isEqualTo(before);
  }

  @Test
  void columnsMayStandInAnyOrderAndThoseOfNothingMayBeLeftOut() throws IOException {
    example.written(
        "companies.csv",
        """
        name,valid_from,company_code,currency
        "Riverbend, ""Inc.""
        on two lines",2024-01-01,1000,USD
        Oak,2024-01-01,1001,USD
        Fern,2026-07-01,1002,Usd
        """);

    assertThat(example.problems())
        .containsExactly(
            "companies.csv:2: name is 'Riverbend, \"Inc.\" on two lines'; expected a name of at most"
                + " 100 characters",
            "companies.csv:5: currency is 'Usd'; expected a currency by ISO 4217, e.g. USD");
  }

  @Test
  void bytesThatAreNotUtf8AreToldWithTheirLine() throws IOException {
    byte[] latin1 =
        Files.readString(folder.resolve("payers.csv"))
            .replace("Prairie", "Prärie")
            .getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("payers.csv"), latin1);

    assertThat(example.problems())
        .containsExactly("payers.csv:5: is not UTF-8; expected the file to be saved as UTF-8");
  }

  @Test
  void aQuoteThatIsNeverClosedIsToldWhereItOpens() throws IOException {
    example.with("payers.csv", "FP101,", "FP101,\"");

    assertThat(example.problems())
        .containsExactly(
            "payers.csv:5: is not CSV: Missing closing quote for value; nothing from here on was"
                + " read");
  }

  @Test
  void aFileOfTooManyRowsIsRefusedOnce() throws IOException {
    example.written(
        "service-lines.csv",
        "code,service_line,valid_from\n" + "13,Outpatient,2024-01-01\n".repeat(200_000));

    assertThat(example.problems())
        .contains(
            "service-lines.csv: has 200000 rows; expected at most 50000 in all files together")
        .hasSizeLessThan(10);
  }

  @Test
  void shuffledFilesAreTheSameContent() throws IOException {
    String content = example.read().data().content();
    List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("accounts.csv")));
    lines.removeIf(line -> line.startsWith("#"));
    example.written(
        "accounts.csv",
        lines.getFirst() + "\n" + String.join("\n", lines.subList(1, lines.size()).reversed()));

    assertThat(example.read().data().content()).isEqualTo(content);
  }

  @ParameterizedTest
  @EnumSource
  void theSchemaOfATableHasItsColumns(Table table) throws IOException {
    Path schema = Example.shipped().resolveSibling("schemas/" + table.word() + ".schema.json");
    List<String> columns = new ArrayList<>();
    new ObjectMapper()
        .readTree(schema.toFile())
        .get("properties")
        .fieldNames()
        .forEachRemaining(columns::add);

    assertThat(columns).containsExactlyElementsOf(table.columns());
  }
}
