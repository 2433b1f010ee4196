package io.throughline.reference;

import io.throughline.reference.table.DatedRow;
import io.throughline.reference.table.Row;
import io.throughline.reference.table.Table;
import io.throughline.reference.table.TimeLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Master data in force together, and the policy for postings. What is valid depends on the day.
 * Immutable; look-ups are by maps that are built once.
 *
 * <pre>{@code
 * ReferenceData data = ReferenceData.parse(record.getContent());
 * data.payer("FP107", day).map(Payer::payerClass);
 * }</pre>
 */
public final class ReferenceData {
  private static final String NONE = "none";

  private final ReferenceSet set;
  private final String json;
  private final String content;
  private final TimeLine<String, Payer> payers = new TimeLine<>();
  private final TimeLine<String, Provider> providers = new TimeLine<>();
  private final TimeLine<String, Facility> facilities = new TimeLine<>();
  private final TimeLine<String, ServiceLine> serviceLines = new TimeLine<>();
  private final TimeLine<String, Company> companies = new TimeLine<>();
  private final TimeLine<List<String>, String> costCenters = new TimeLine<>();
  private final TimeLine<String, Period> periods = new TimeLine<>();
  private final Accounts accounts;

  private ReferenceData(ReferenceSet set) {
    Problems problems = new Problems();
    Tables tables = ReferenceRules.tables(set.rows(), List.of(), Set.of(), problems);
    if (!problems.all().isEmpty()) {
      throw new ReferenceException(problems.all());
    }
    this.set = set;
    this.json = CanonicalForm.of(set);
    this.content = RecordContent.of(json);
    named(tables.rows(Table.PAYERS), payers, Rows::payer);
    named(tables.rows(Table.FACILITIES), facilities, Rows::facility);
    keyed(tables.rows(Table.PROVIDERS), providers, Rows::provider);
    keyed(tables.rows(Table.SERVICE_LINES), serviceLines, Rows::serviceLine);
    keyed(tables.rows(Table.COMPANIES), companies, Rows::company);
    keyed(tables.rows(Table.PERIODS), periods, Rows::period);
    for (DatedRow row : tables.rows(Table.COST_CENTERS)) {
      costCenters.put(row.key(), row.span(), row.text("cost_center"));
    }
    this.accounts = new Accounts(tables.rows(Table.ACCOUNTS));
  }

  /**
   * Master data that is written down in rows.
   *
   * @param version of the whole
   * @throws ReferenceException with all that is wrong
   */
  public static ReferenceData of(String version, PostingPolicy policy, List<Row> rows) {
    return new ReferenceData(new ReferenceSet(version, policy, List.copyOf(rows)));
  }

  /**
   * Reads the content of a ReferenceRecord.
   *
   * @throws ReferenceException with what is wrong
   */
  public static ReferenceData parse(String content) {
    return new ReferenceData(CanonicalReader.read(RecordContent.text(content)));
  }

  /** What is known before anything is published: nothing, and the standard policy. */
  public static ReferenceData none() {
    return of(NONE, PostingPolicy.standard(), List.of());
  }

  /** False for {@link #none}: nothing can be told then. */
  public boolean isPublished() {
    return !set.rows().isEmpty();
  }

  /** Content of its ReferenceRecord. */
  public String content() {
    return content;
  }

  /** All of it as JSON, the same for all that say the same. */
  public String json() {
    return json;
  }

  /** Version of the whole. */
  public String version() {
    return set.version();
  }

  /** Who pays, by id or another name. */
  public Optional<Payer> payer(String idOrAlias, LocalDate day) {
    return payers.at(idOrAlias, day);
  }

  /** Who bills, by id. */
  public Optional<Provider> provider(String id, LocalDate day) {
    return providers.at(id, day);
  }

  /** Where care is given, by id or another name. */
  public Optional<Facility> facility(String idOrAlias, LocalDate day) {
    return facilities.at(idOrAlias, day);
  }

  /** The service line of a place of service or type of bill. */
  public Optional<ServiceLine> serviceLine(String code, LocalDate day) {
    return serviceLines.at(code, day);
  }

  /** A company by its code. */
  public Optional<Company> company(String code, LocalDate day) {
    return companies.at(code, day);
  }

  /**
   * The cost center of a facility's service line, else that of the facility.
   *
   * @param facility id
   * @param serviceLine name; null: not known
   */
  public Optional<String> costCenter(
      String companyCode, String facility, String serviceLine, LocalDate day) {
    Optional<String> own =
        costCenters.at(
            List.of(companyCode, facility, Objects.requireNonNullElse(serviceLine, "")), day);
    return own.isPresent() ? own : costCenters.at(List.of(companyCode, facility, ""), day);
  }

  /** The account of the row of accounts that fits best. */
  public Optional<GlAccount> account(AccountKey key, LocalDate day) {
    return accounts.at(key, day);
  }

  /** The period that a day is in. */
  public Optional<Period> period(String companyCode, LocalDate day) {
    return periods.at(companyCode, day);
  }

  /** The first open period that ends on a day or later. */
  public Optional<Period> nextOpen(String companyCode, LocalDate from) {
    return periods.firstFrom(companyCode, from, Period::open);
  }

  /** Which rules a posting must meet. */
  public PostingPolicy postingPolicy() {
    return set.policy();
  }

  /** The rows of a table, those that say the same alike. */
  public List<Row> rows(Table table) {
    return set.rows().stream().filter(row -> row.table() == table).map(Row::canonical).toList();
  }

  /** Whether both say the same of everything, version included. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ReferenceData data && json.equals(data.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  @Override
  public String toString() {
    return "master data " + version();
  }

  private static <T> void keyed(
      List<DatedRow> rows, TimeLine<String, T> line, Function<DatedRow, T> value) {
    for (DatedRow row : rows) {
      line.put(row.key().getFirst(), row.span(), value.apply(row));
    }
  }

  private static <T> void named(
      List<DatedRow> rows, TimeLine<String, T> line, Function<DatedRow, T> value) {
    for (DatedRow row : rows) {
      for (String name : Aliases.of(row.row())) {
        line.put(name, row.span(), value.apply(row));
      }
    }
  }
}
