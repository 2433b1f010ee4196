package io.throughline.reference.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A table of master data. Its columns are those of its CSV file and of the published record. */
public enum Table {
  COMPANIES("companies", List.of("company_code"), "company_code", "name", "currency"),
  FACILITIES("facilities", List.of("facility_id"), "facility_id", "name", "company_code", "also"),
  PROVIDERS("providers", List.of("provider_id"), "provider_id", "name", "facility_id"),
  PAYERS("payers", List.of("payer_id"), "payer_id", "name", "payer_class", "also"),
  SERVICE_LINES("service-lines", List.of("code"), "code", "service_line"),
  COST_CENTERS(
      "cost-centers",
      List.of("company_code", "facility_id", "service_line"),
      "cost_center",
      "company_code",
      "facility_id",
      "service_line"),
  ACCOUNTS(
      "accounts",
      List.of("company_code", "purpose", "group_code", "reason_code", "payer_class", "facility_id"),
      "company_code",
      "purpose",
      "group_code",
      "reason_code",
      "payer_class",
      "facility_id",
      "account"),
  PERIODS(
      "periods",
      List.of("company_code"),
      List.of("company_code", "period", "first_day", "last_day", "state"),
      "first_day",
      "last_day");

  private final String word;
  private final List<String> key;
  private final List<String> columns;
  private final String firstDay;
  private final String lastDay;

  Table(String word, List<String> key, String... columns) {
    this(word, key, withDates(columns), "valid_from", "valid_to");
  }

  Table(String word, List<String> key, List<String> columns, String firstDay, String lastDay) {
    this.word = word;
    this.key = key;
    this.columns = columns;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
  }

  private static List<String> withDates(String... columns) {
    List<String> all = new ArrayList<>(Arrays.asList(columns));
    all.add("valid_from");
    all.add("valid_to");
    return List.copyOf(all);
  }

  /** How files and people call it, e.g. cost-centers. */
  public String word() {
    return word;
  }

  /** Name of its file in a directory of master data. */
  public String file() {
    return word + ".csv";
  }

  /** All columns, in order. */
  public List<String> columns() {
    return columns;
  }

  /** The columns that say what a row is about; at most one row of a key is valid on a day. */
  public List<String> key() {
    return key;
  }

  /** The column of the first day on which a row is valid. */
  public String firstDay() {
    return firstDay;
  }

  /** The column of the last day on which a row is valid; where it is empty, there is no end. */
  public String lastDay() {
    return lastDay;
  }

  /** The table that is called so. */
  public static Optional<Table> called(String word) {
    return Arrays.stream(values()).filter(table -> table.word.equals(word)).findFirst();
  }
}
