package io.throughline.local.erp.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The documents and their lines. */
final class Journals {
  private final Connection connection;

  Journals(Connection connection) {
    this.connection = connection;
  }

  /** The highest sequence; 0 when there is none. */
  long lastSequence() throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT COALESCE(MAX(sequence), 0) FROM journal")) {
      return onlyLong(select);
    }
  }

  /** The highest number of a company and year; 0 when there is none. */
  long lastNumber(String company, int year) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT COALESCE(MAX(document_number), 0) FROM journal"
                + " WHERE company = ? AND fiscal_year = ?")) {
      select.setString(1, company);
      select.setInt(2, year);
      return onlyLong(select);
    }
  }

  private static long onlyLong(PreparedStatement select) throws SQLException {
    try (ResultSet rows = select.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Those of some keys, by key. */
  Map<String, JournalDocument> byKeys(Collection<String> keys) throws SQLException {
    Map<String, JournalDocument> found = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT * FROM journal WHERE journal_key = ANY(?)")) {
      select.setArray(1, connection.createArrayOf("VARCHAR", keys.toArray()));
      documents(select).forEach(document -> found.put(document.entry().key(), document));
    }
    return found;
  }

  /** In the order of booking. */
  List<JournalDocument> after(long sequence, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT * FROM journal WHERE sequence > ? ORDER BY sequence LIMIT ?")) {
      select.setLong(1, sequence);
      select.setInt(2, limit);
      return documents(select);
    }
  }

  private List<JournalDocument> documents(PreparedStatement select) throws SQLException {
    List<JournalDocument> documents = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        long sequence = row.getLong("sequence");
        documents.add(
            new JournalDocument(
                sequence,
                new DocumentId(
                    row.getString("company"),
                    row.getInt("fiscal_year"),
                    row.getLong("document_number")),
                new Period(row.getString("period")),
                Instant.EPOCH.plus(row.getLong("booked_micros"), ChronoUnit.MICROS),
                new JournalEntry(
                    row.getString("journal_key"),
                    row.getObject("posting_date", LocalDate.class),
                    row.getString("currency"),
                    row.getString("journal_text"),
                    lines(sequence))));
      }
    }
    return documents;
  }

  private List<JournalLine> lines(long sequence) throws SQLException {
    List<JournalLine> lines = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT account, amount, cost_center, line_text FROM journal_line"
                + " WHERE sequence = ? ORDER BY line_number")) {
      select.setLong(1, sequence);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lines.add(
              new JournalLine(
                  row.getString(1), row.getLong(2), row.getString(3), row.getString(4)));
        }
      }
    }
    return lines;
  }

  void insert(List<JournalDocument> documents) throws SQLException {
    try (PreparedStatement journal =
            connection.prepareStatement("INSERT INTO journal VALUES (?,?,?,?,?,?,?,?,?,?)");
        PreparedStatement line =
            connection.prepareStatement("INSERT INTO journal_line VALUES (?,?,?,?,?,?)")) {
      for (JournalDocument document : documents) {
        add(journal, document);
        addLines(line, document);
      }
      journal.executeBatch();
      line.executeBatch();
    }
  }

  private static void add(PreparedStatement insert, JournalDocument document) throws SQLException {
    JournalEntry entry = document.entry();
    insert.setLong(1, document.sequence());
    insert.setString(2, entry.key());
    insert.setString(3, document.document().company());
    insert.setInt(4, document.document().year());
    insert.setLong(5, document.document().number());
    insert.setString(6, document.period().text());
    insert.setObject(7, entry.postingDate(), Types.DATE);
    insert.setString(8, entry.currency());
    insert.setString(9, entry.text());
    insert.setLong(10, ChronoUnit.MICROS.between(Instant.EPOCH, document.bookedAt()));
    insert.addBatch();
  }

  private static void addLines(PreparedStatement insert, JournalDocument document)
      throws SQLException {
    int number = 0;
    for (JournalLine line : document.entry().lines()) {
      insert.setLong(1, document.sequence());
      insert.setInt(2, ++number);
      insert.setString(3, line.account());
      insert.setLong(4, line.amount());
      insert.setString(5, line.costCenter());
      insert.setString(6, line.text());
      insert.addBatch();
    }
  }

  List<AccountBalance> balances(String company) throws SQLException {
    List<AccountBalance> balances = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT account, currency, SUM(GREATEST(amount, 0)), SUM(LEAST(amount, 0)),
                SUM(amount), COUNT(*)
            FROM journal_line JOIN journal USING (sequence)
            WHERE company = ?
            GROUP BY account, currency ORDER BY account, currency
            """)) {
      select.setString(1, company);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          balances.add(
              new AccountBalance(
                  row.getString(1),
                  row.getString(2),
                  row.getBigDecimal(3).longValueExact(),
                  row.getBigDecimal(4).longValueExact(),
                  row.getBigDecimal(5).longValueExact(),
                  row.getLong(6)));
        }
      }
    }
    return balances;
  }
}
