package io.throughline.audit;

import io.throughline.audit.source.CollectedRecords;
import io.throughline.audit.sql.Database;
import io.throughline.audit.sql.Row;
import io.throughline.events.RevenueEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** What the audit works out of the events of a test. To be closed. */
final class Expected implements AutoCloseable {
  static final int MEMORY_MEGABYTES = 256;
  private static final Instant LATE = Instant.parse("2030-01-01T00:00:00Z");

  private final Database database;

  private Expected(Database database) {
    this.database = database;
  }

  /** Under the standard policy, long after everything was due. */
  static Expected of(TestEvent... events) {
    return of(AuditOptions.standard().asOf(LATE), events);
  }

  static Expected of(AuditOptions options, TestEvent... events) {
    return of(options, Stream.of(events).map(TestEvent::event).toList());
  }

  static Expected of(AuditOptions options, List<RevenueEvent> events) {
    try {
      Database database = new Database(Path.of("target"), MEMORY_MEGABYTES);
      Audit.expect(new CollectedRecords(events, List.of()), options, database);
      return new Expected(database);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stage, then the amounts that are not 0, as {@code REMITTED charge=100 paid=80 adjusted=20}. */
  String transaction(String kind, String number) {
    List<String> states =
        database.query(
            Expected::state,
            """
            SELECT stage, charge, paid, adjusted, patient_responsibility AS patient, outstanding
            FROM expected_state
            WHERE kind = ? AND number = ?
            """,
            kind,
            number);
    return states.isEmpty() ? "none" : String.join(" / ", states);
  }

  /** One column of a transaction as text; times to the minute. */
  String field(String kind, String number, String column) {
    return database
        .query(
            row -> {
              String value = row.getString(1);
              return value != null && column.endsWith("_at") ? minute(row.getLong(1)) : value;
            },
            "SELECT %s FROM expected_state WHERE kind = ? AND number = ?".formatted(column),
            kind,
            number)
        .getFirst();
  }

  /** Kinds and numbers of all transactions. */
  List<String> transactions() {
    return query("SELECT kind || ' ' || number FROM expected_state ORDER BY ALL");
  }

  /** Ids of the facts of a transaction, in order of occurrence. */
  List<String> facts(String kind, String number) {
    return query(
        """
        SELECT f.event_id
        FROM member m JOIN transaction_head h USING (tx) JOIN fact f USING (seq)
        WHERE h.kind = ? AND h.number = ?
        ORDER BY f.seq
        """,
        kind,
        number);
  }

  /** As {@code C1 remittance-overdue s1 100 2026-02-04T10:00 RESOLVED by r1}, in order. */
  List<String> findings() {
    return database.query(
        row -> {
          StringJoiner text = new StringJoiner(" ");
          text.add(row.getString(1)).add(row.getString(2)).add(row.getString(3));
          text.add(row.getString(4));
          row.getLong(5);
          text.add(row.wasNull() ? "undefined" : minute(row.getLong(5))).add(row.getString(6));
          if (row.getString(7) != null) {
            text.add("by").add(row.getString(7));
          }
          return text.toString();
        },
        """
        SELECT
          h.number, e.rule, coalesce(e.subject, '-'), coalesce(CAST(e.amount AS VARCHAR), 'undefined'),
          e.raised_at, e.status, e.ended_by
        FROM expected_finding e JOIN transaction_head h USING (tx)
        ORDER BY ALL
        """);
  }

  /** Findings of some rules. */
  List<String> findings(String... rules) {
    List<String> wanted = List.of(rules);
    return findings().stream().filter(text -> wanted.contains(text.split(" ")[1])).toList();
  }

  List<String> query(String query, Object... parameters) {
    return query(row -> row.getString(1), query, parameters);
  }

  <T> List<T> query(Row<T> row, String query, Object... parameters) {
    return database.query(row, query, parameters);
  }

  private static String state(ResultSet row) throws SQLException {
    StringJoiner text = new StringJoiner(" ").add(row.getString(1));
    ResultSetMetaData columns = row.getMetaData();
    for (int i = 2; i <= columns.getColumnCount(); i++) {
      if (row.getLong(i) != 0) {
        text.add(columns.getColumnLabel(i) + "=" + row.getLong(i));
      }
    }
    return text.toString();
  }

  /** A whole row by the names of its columns. */
  static Map<String, String> named(ResultSet row) throws SQLException {
    Map<String, String> cells = new LinkedHashMap<>();
    ResultSetMetaData columns = row.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      cells.put(columns.getColumnLabel(i), row.getString(i));
    }
    return cells;
  }

  private static String minute(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString().substring(0, 16);
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
