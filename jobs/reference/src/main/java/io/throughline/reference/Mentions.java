package io.throughline.reference;

import io.throughline.reference.table.DatedRow;
import io.throughline.reference.table.Span;
import io.throughline.reference.table.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a row mentions is there on every day on which the row is valid. */
record Mentions(Tables tables, Problems problems) {
  private static final String COMPANY = "company_code";
  private static final String FACILITY = "facility_id";
  private static final String SERVICE_LINE = "service_line";
  private static final String PAYER_CLASS = "payer_class";

  void check() {
    check(Table.FACILITIES, COMPANY, Table.COMPANIES);
    check(Table.PROVIDERS, FACILITY, Table.FACILITIES);
    check(Table.COST_CENTERS, COMPANY, Table.COMPANIES);
    check(Table.COST_CENTERS, FACILITY, Table.FACILITIES);
    check(Table.ACCOUNTS, COMPANY, Table.COMPANIES);
    check(Table.ACCOUNTS, FACILITY, Table.FACILITIES);
    check(Table.PERIODS, Table.COMPANIES);
    named(Table.COST_CENTERS, SERVICE_LINE, Table.SERVICE_LINES);
    named(Table.ACCOUNTS, PAYER_CLASS, Table.PAYERS);
    ownFacility(Table.COST_CENTERS);
    ownFacility(Table.ACCOUNTS);
  }

  private void check(Table table, String column, Table mentioned) {
    for (DatedRow row : tables.rows(table)) {
      Optional<List<String>> key = row.row().optional(column).map(List::of);
      if (key.isPresent() && !tables.isRefused(mentioned, key.get())) {
        tables
            .byKey(mentioned)
            .firstMissing(key.get(), row.span())
            .ifPresent(day -> missing(row, column, mentioned, day));
      }
    }
  }

  /** A period may be of days on which its company did not do business. */
  private void check(Table table, Table mentioned) {
    for (DatedRow row : tables.rows(table)) {
      List<String> key = List.of(row.text(COMPANY));
      if (!tables.byKey(mentioned).knows(key) && !tables.isRefused(mentioned, key)) {
        missing(row, COMPANY, mentioned, row.span().first());
      }
    }
  }

  private void missing(DatedRow row, String column, Table mentioned, LocalDate day) {
    String text = row.text(column);
    String id = mentioned.key().getFirst();
    problems.add(
        row.row(),
        column,
        tables.byKey(mentioned).knows(List.of(text))
            ? "is '%s', of which %s has no row on %s; expected one on every day %s"
                .formatted(text, mentioned.file(), day, row.span())
            : "is '%s'; expected a %s of %s".formatted(text, id, mentioned.file()));
  }

  private void named(Table table, String column, Table mentioned) {
    Set<String> known = tables.texts(mentioned, column);
    for (DatedRow row : tables.rows(table)) {
      String text = row.text(column);
      if (!text.isEmpty() && !known.contains(text) && !tables.isCut(mentioned)) {
        problems.add(
            row.row(),
            column,
            "is '%s'; expected a %s of %s, or nothing for any"
                .formatted(text, column, mentioned.file()));
      }
    }
  }

  private void ownFacility(Table table) {
    for (DatedRow row : tables.rows(table)) {
      Optional<String> company = row.row().optional(COMPANY);
      if (company.isPresent()) {
        foreign(row, company.get(), row.span())
            .ifPresent(
                facility ->
                    problems.add(
                        row.row(),
                        FACILITY,
                        "is '%s', which %s gives to company %s; expected a facility of %s"
                            .formatted(
                                row.text(FACILITY),
                                Table.FACILITIES.file(),
                                facility.text(COMPANY),
                                company.get())));
      }
    }
  }

  private Optional<DatedRow> foreign(DatedRow row, String company, Span days) {
    return tables.byKey(Table.FACILITIES).during(List.of(row.text(FACILITY)), days).stream()
        .filter(facility -> !facility.text(COMPANY).equals(company))
        .findFirst();
  }
}
