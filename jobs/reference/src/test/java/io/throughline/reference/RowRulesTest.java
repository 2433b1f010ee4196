package io.throughline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.reference.table.Row;
import io.throughline.reference.table.Table;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowRulesTest {
  /** Tables and rows that are added to sound ones, from line 7 on, and all that is wrong then. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          PAYERS    | X,Ex,commercial,,2026-13-01,     | payers row 7 valid_from: is '2026-13-01'; expected a date from 1900 to 2199, e.g. 2026-01-01
          PAYERS    | X,Ex,commercial,,2026-02-29,     | payers row 7 valid_from: is '2026-02-29'; expected a date from 1900 to 2199, e.g. 2026-01-01
          PAYERS    | X,Ex,commercial,,,               | payers row 7 valid_from: is ''; expected a date from 1900 to 2199, e.g. 2026-01-01
          PAYERS    | X,Ex,commercial,,0026-01-01,     | payers row 7 valid_from: is '0026-01-01'; expected a date from 1900 to 2199, e.g. 2026-01-01
          PAYERS    | X,Ex,commercial,,2026-02-02,2026-02-01 | payers row 7 valid_to: is 2026-02-01; expected no day before valid_from, 2026-02-02
          PAYERS    | FP107,Ex,commercial,,2027-01-01, | payers row 7 valid_from: is 2027-01-01, a day that line 6 has too for payer_id FP107, valid from 2026-01-01 on; expected one row for each day
          PAYERS    | X,Ex,commercial,FP107,2026-01-01,| payers row 7 also: is or names 'FP107', which line 6 means otherwise on the same days; expected a name of one only
          PAYERS    | X,Ex,commercial,CMS,2026-01-01,  | payers row 7 also: is or names 'CMS', which line 5 means otherwise on the same days; expected a name of one only
          PAYERS    | CMS,Ex,commercial,,2026-01-01,   | payers row 7 payer_id: is or names 'CMS', which line 5 means otherwise on the same days; expected a name of one only
          PAYERS    | X,Ex,commercial,Y;Y,2026-01-01,  | payers row 7 also: names 'Y' for the second time; expected it once
          FACILITIES| X,Ex,1000,RV-MAIN,2026-01-01,    | facilities row 7 also: is or names 'RV-MAIN', which line 3 means otherwise on the same days; expected a name of one only
          FACILITIES| X,Ex,3000,,2026-01-01,           | facilities row 7 company_code: is '3000'; expected a company_code of companies.csv
          FACILITIES| X,Ex,1000,,2025-12-31,           | facilities row 7 company_code: is '1000', of which companies.csv has no row on 2025-12-31; expected one on every day from 2025-12-31 on
          PROVIDERS | 1234567890,Ex,,2026-01-01,       | providers row 7 provider_id: is '1234567890', ten digits of which the last does not check the others; expected an NPI
          PROVIDERS | 1234567893,Ex,RV-MAIN,2026-01-01,| providers row 7 facility_id: is 'RV-MAIN'; expected a facility_id of facilities.csv
          COST_CENTERS | CC,1000,RVH,Surgery,2026-01-01, | cost-centers row 7 service_line: is 'Surgery'; expected a service_line of service-lines.csv, or nothing for any
          COST_CENTERS | CC,2000,RVH,,2026-01-01,      | cost-centers row 7 facility_id: is 'RVH', which facilities.csv gives to company 1000; expected a facility of 2000
          ACCOUNTS  | ,cash,,,veterans,,1010,2026-01-01, | accounts row 7 payer_class: is 'veterans'; expected a payer_class of payers.csv, or nothing for any
          ACCOUNTS  | ,cash,,,,,LEAVE,2026-01-01,      | accounts row 7 account: is LEAVE; expected an account, since cash is always booked
          ACCOUNTS  | ,money,,,,,1010,2026-01-01,      | accounts row 7 purpose: is 'money'; expected one of cash, receivable, patient-receivable, adjustment, provider-adjustment
          ACCOUNTS  | 2000,cash,,,,RVH,1010,2026-01-01,| accounts row 7 facility_id: is 'RVH', which facilities.csv gives to company 1000; expected a facility of 2000
          PERIODS   | 1000,2026-01,2026-01-01,,open    | periods row 7 last_day: is ''; expected a date from 1900 to 2199, e.g. 2026-01-01
          PERIODS   | 1000,2026-01,2026-01-01,2026-01-31,shut | periods row 7 state: is 'shut'; expected one of open, closed
          PERIODS   | 3000,2026-01,2026-01-01,2026-01-31,open | periods row 7 company_code: is '3000'; expected a company_code of companies.csv
          """)
  void aRowThatIsWrongIsTold(Table table, String row, String problem) {
    assertThat(new MasterData().row(table, row).problems()).containsExactly(problem);
  }

  @Test
  void aGapIsTold() {
    List<String> problems =
        new MasterData()
            .row(Table.PAYERS, "X,Ex,commercial,,2026-01-01,2026-01-31")
            .row(Table.PAYERS, "X,Ex,commercial,,2026-02-02,")
            .problems();

    assertThat(problems)
        .containsExactly(
            "payers row 8 valid_from: leaves a gap: nothing is said of payer_id X from 2026-02-01"
                + " to 2026-02-01, after line 7; expected 2026-02-01");
  }

  @Test
  void periodsOfACompanyFollowEachOtherUnderNamesOfTheirOwn() {
    List<String> problems =
        new MasterData()
            .row(Table.PERIODS, "1000,2026-03,2026-03-01,2026-03-31,open")
            .row(Table.PERIODS, "1000,2026-01,2026-01-01,2026-01-31,open")
            .row(Table.PERIODS, "1000,2026-01,2026-03-31,2026-04-30,open")
            .row(Table.PERIODS, "2000,2026-01,2026-01-01,2026-01-31,open")
            .problems();

    assertThat(problems)
        .containsExactlyInAnyOrder(
            "periods row 7 first_day: leaves a gap: nothing is said of company_code 1000 from"
                + " 2026-02-01 to 2026-02-28, after line 8; expected 2026-02-01",
            "periods row 9 first_day: is 2026-03-31, a day that line 7 has too for company_code"
                + " 1000, valid from 2026-03-01 to 2026-03-31; expected one row for each day",
            "periods row 9 period: is '2026-01', as line 8 calls another period of the company;"
                + " expected a name of its own");
  }

  @Test
  void whatIsMentionedMustBeThereOnEveryDay() {
    List<String> problems =
        new MasterData()
            .row(Table.COMPANIES, "3000,Third,USD,2026-01-01,2026-05-31")
            .row(Table.COMPANIES, "3000,Third Inc.,USD,2026-06-01,2026-06-30")
            .row(Table.FACILITIES, "F3,Three,3000,,2026-02-01,2026-06-30")
            .row(Table.FACILITIES, "F4,Four,3000,,2026-02-01,2026-07-01")
            .problems();

    assertThat(problems)
        .containsExactly(
            "facilities row 10 company_code: is '3000', of which companies.csv has no row on"
                + " 2026-07-01; expected one on every day from 2026-02-01 to 2026-07-01");
  }

  @Test
  void twoAccountsThatFitAlikeNeedAThird() {
    MasterData data =
        new MasterData()
            .row(Table.ACCOUNTS, ",adjustment,CO,45,,,4045,2026-01-01,2026-03-31")
            .row(Table.ACCOUNTS, ",adjustment,CO,,medicare,,4100,2026-03-01,");

    assertThat(data.problems())
        .containsExactly(
            "accounts row 8: fits as well as line 7 where purpose is adjustment, group_code is CO,"
                + " reason_code is 45, payer_class is medicare; expected a row of its own for"
                + " that, or fewer cells");
    data.row(Table.ACCOUNTS, ",adjustment,CO,45,medicare,,4145,2026-03-01,2026-03-30");
    assertThat(data.problems()).hasSize(1);
    data.row(Table.ACCOUNTS, ",adjustment,CO,45,medicare,,4146,2026-03-31,");
    assertThat(data.problems()).isEmpty();
  }

  @Test
  void accountsThatCannotFitOneThingMayBeAsSpecific() {
    List<String> problems =
        new MasterData()
            .row(Table.ACCOUNTS, ",adjustment,CO,45,,,4045,2026-01-01,2026-03-31")
            .row(Table.ACCOUNTS, ",adjustment,PR,,medicare,,4100,2026-01-01,")
            .row(Table.ACCOUNTS, ",adjustment,CO,,medicare,,4101,2026-04-01,")
            .row(Table.ACCOUNTS, ",cash,,45,medicare,,4100,2026-01-01,")
            .row(Table.ACCOUNTS, "1000,cash,,,,,1010,2026-01-01,")
            .row(Table.ACCOUNTS, ",cash,,,,LKS,1020,2026-01-01,")
            .problems();

    assertThat(problems).isEmpty();
  }

  @Test
  void whatMentionsARowThatIsToldToBeWrongIsRight() {
    Row refused =
        new Row(Table.COMPANIES, 9, List.of("3000", "Third", "dollars", "2026-01-01", ""));
    Row row = new Row(Table.FACILITIES, 3, List.of("F3", "Three", "3000", "", "2026-01-01", ""));

    assertThat(ReferenceRules.problems(List.of(row), List.of(refused), Set.of())).isEmpty();
    assertThat(ReferenceRules.problems(List.of(row), List.of(), Set.of())).hasSize(1);
  }

  @Test
  void tooManyRowsAreRefusedAtOnce() {
    MasterData data = new MasterData();
    for (int i = 0; i < 49_995; i++) {
      data.row(Table.PAYERS, "P,Same,commercial,,2026-01-01,");
    }

    assertThat(data.problems()).containsExactly("has 50001 rows; expected at most 50000");
  }
}
