package io.throughline.audit;

import io.throughline.audit.Audit.Expectation;
import io.throughline.audit.AuditReport.MoneyTotal;
import io.throughline.audit.AuditReport.PassedOver;
import io.throughline.audit.AuditReport.Total;
import io.throughline.audit.Difference.Evidence;
import io.throughline.audit.sql.Database;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the report out of the database. */
final class Reporting {
  private static final int EVIDENCE = 5;

  private static final String DIFFERENCES =
      """
      SELECT
        d.what, d.transaction, coalesce(e.kind, p.kind), coalesce(e.issuer, p.issuer),
        coalesce(e.number, p.number), d.detail, d.rule, d.field, d.expected, d.published, d.events
      FROM difference d
      LEFT JOIN transaction_head e ON CAST(e.tx AS VARCHAR) = d.transaction
      LEFT JOIN published_transaction p ON p.transaction = d.transaction
      WHERE d.ordinal <= ?
      ORDER BY d.ordinal
      """;

  private static final String FACTS_OF_TRANSACTION =
      """
      SELECT f.event_id, f.milestone, f.uri, f.byte_offset
      FROM member m
      JOIN fact f USING (seq)
      WHERE m.tx = TRY_CAST(? AS UUID)
      ORDER BY f.seq
      LIMIT ?
      """;

  private static final String FACT =
      "SELECT event_id, milestone, uri, byte_offset FROM fact WHERE event_id = ?";

  private final Database database;

  private Reporting(Database database) {
    this.database = database;
  }

  static AuditReport empty(Expectation expectation) {
    return new AuditReport(
        expectation.events(),
        expectation.published(),
        expectation.policyVersion(),
        expectation.clock(),
        List.of(),
        List.of(),
        List.of(),
        0,
        List.of());
  }

  /**
   * @param shown so many differences are told in full
   */
  static AuditReport report(Expectation expectation, Database database, int shown) {
    Reporting reporting = new Reporting(database);
    return new AuditReport(
        expectation.events(),
        expectation.published(),
        expectation.policyVersion(),
        expectation.clock(),
        database.query(
            row -> new Total(row.getString(1), row.getLong(2), row.getLong(3)),
            "SELECT what, compared, equal FROM total ORDER BY what DESC"),
        database.query(
            Reporting::money,
            "SELECT kind, what, expected, published FROM money_total ORDER BY kind, what"),
        database.query(
            row -> new PassedOver(row.getString(1), row.getString(2), row.getLong(3)),
            "SELECT what, reason, many FROM passed_over ORDER BY what, reason"),
        database.query(row -> row.getLong(1), "SELECT count(*) FROM difference").getFirst(),
        reporting.differences(shown));
  }

  private List<Difference> differences(int shown) {
    List<Difference> differences = new ArrayList<>();
    for (Told told : database.query(Reporting::told, DIFFERENCES, shown)) {
      Difference d = told.difference();
      differences.add(
          new Difference(
              d.what(),
              d.transaction(),
              d.kind(),
              d.issuer(),
              d.number(),
              d.finding(),
              d.rule(),
              d.field(),
              d.expected(),
              d.published(),
              evidence(d.transaction(), told.events())));
    }
    return differences;
  }

  private List<Evidence> evidence(String transaction, List<String> events) {
    if (events.isEmpty()) {
      return database.query(Reporting::fact, FACTS_OF_TRANSACTION, transaction, EVIDENCE);
    }
    List<Evidence> evidence = new ArrayList<>();
    for (String event : events) {
      List<Evidence> known = database.query(Reporting::fact, FACT, event);
      evidence.add(known.isEmpty() ? new Evidence(event, null, null, null) : known.getFirst());
    }
    return evidence;
  }

  private record Told(Difference difference, List<String> events) {}

  private static Told told(ResultSet row) throws SQLException {
    String what = row.getString(1);
    return new Told(
        new Difference(
            what,
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            what.equals("FINDING") ? row.getString(6) : null,
            row.getString(7),
            row.getString(8),
            row.getString(9),
            row.getString(10),
            List.of()),
        texts(row.getArray(11)));
  }

  private static List<String> texts(Array array) throws SQLException {
    List<String> texts = new ArrayList<>();
    if (array != null) {
      for (Object text : (Object[]) array.getArray()) {
        texts.add((String) text);
      }
    }
    return texts;
  }

  private static Evidence fact(ResultSet row) throws SQLException {
    return new Evidence(row.getString(1), row.getString(2), row.getString(3), row.getLong(4));
  }

  private static MoneyTotal money(ResultSet row) throws SQLException {
    BigDecimal expected = row.getBigDecimal(3);
    BigDecimal published = row.getBigDecimal(4);
    return new MoneyTotal(
        row.getString(1),
        row.getString(2),
        expected == null ? null : expected.toBigInteger(),
        published == null ? null : published.toBigInteger());
  }
}
