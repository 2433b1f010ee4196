package io.throughline.local.bench.history;

import io.throughline.reference.PostingPolicy;
import io.throughline.reference.ReferenceData;
import io.throughline.reference.table.Row;
import io.throughline.reference.table.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Master data by which the remittances of the history are posted: one company, the sites, payers
 * and codes of all accounts, every month open. A denial stays in receivables, as is usual, so that
 * what pays nothing has no posting.
 */
final class MasterData {
  private static final String VERSION = "bench-1";
  private static final String STANDARD_WAIT = "\"waitMinutes\":15";

  /** An advice comes hours after its remittances, which is longer than the standard waits. */
  private static final String WAIT = "\"waitMinutes\":1440";

  private final List<Row> rows = new ArrayList<>();
  private final String from;

  private MasterData(LocalDate first) {
    this.from = first.withDayOfMonth(1).toString();
  }

  /**
   * Valid on all days between two, and on later ones as far as periods are not concerned.
   *
   * @param first day that is posted to
   * @param last day that is posted to
   */
  static ReferenceData between(LocalDate first, LocalDate last) {
    MasterData data = new MasterData(first);
    data.places();
    data.payers();
    data.accounts();
    data.periods(YearMonth.from(first), YearMonth.from(last));
    PostingPolicy policy =
        PostingPolicy.parse(PostingPolicy.standard().json().replace(STANDARD_WAIT, WAIT));
    return ReferenceData.of(VERSION, policy, data.rows);
  }

  private void places() {
    dated(Table.COMPANIES, Account.COMPANY, "Bench", "USD");
    for (int site = 0; site < Account.SITES; site++) {
      String facility = Account.facility(site);
      dated(Table.FACILITIES, facility, facility, Account.COMPANY, "");
      dated(Table.PROVIDERS, Account.provider(site), facility, facility);
      dated(Table.COST_CENTERS, "CC" + site, Account.COMPANY, facility, "");
    }
    dated(Table.SERVICE_LINES, "11", "Office");
    dated(Table.SERVICE_LINES, "MED", "Medicine");
  }

  private void payers() {
    for (int payer = 0; payer < Account.PAYERS; payer++) {
      String id = Account.payer(payer);
      dated(Table.PAYERS, id, Account.payerName(payer), "commercial", Account.originator(id));
    }
  }

  private void accounts() {
    account("cash", "", "110000");
    account("receivable", "", "140000");
    account("patient-receivable", "", "141000");
    account("adjustment", "", "LEAVE");
    account("adjustment", "45", "450000");
  }

  private void account(String purpose, String reason, String number) {
    dated(Table.ACCOUNTS, "", purpose, "", reason, "", "", number);
  }

  private void periods(YearMonth first, YearMonth last) {
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      add(
          Table.PERIODS,
          Account.COMPANY,
          month.toString(),
          month.atDay(1).toString(),
          month.atEndOfMonth().toString(),
          "open");
    }
  }

  /** A row that is valid for ever. */
  private void dated(Table table, String... cells) {
    add(table, Stream.concat(Arrays.stream(cells), Stream.of(from, "")).toArray(String[]::new));
  }

  private void add(Table table, String... cells) {
    rows.add(new Row(table, rows.size() + 1, List.of(cells)));
  }
}
