package io.throughline.local.erp.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables, made when they are not there. */
final class Tables {
  private static final List<String> STATEMENTS =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS company (
            company VARCHAR(40) PRIMARY KEY,
            currency VARCHAR(3))
          """,
          """
          CREATE TABLE IF NOT EXISTS company_account (
            company VARCHAR(40) NOT NULL,
            account VARCHAR(40) NOT NULL,
            PRIMARY KEY (company, account))
          """,
          """
          CREATE TABLE IF NOT EXISTS closed_period (
            company VARCHAR(40) NOT NULL,
            period VARCHAR(7) NOT NULL,
            PRIMARY KEY (company, period))
          """,
          """
          CREATE TABLE IF NOT EXISTS journal (
            sequence BIGINT PRIMARY KEY,
            journal_key VARCHAR(200) NOT NULL UNIQUE,
            company VARCHAR(40) NOT NULL,
            fiscal_year INT NOT NULL,
            document_number BIGINT NOT NULL,
            period VARCHAR(7) NOT NULL,
            posting_date DATE NOT NULL,
            currency VARCHAR(3) NOT NULL,
            journal_text VARCHAR(200),
            booked_micros BIGINT NOT NULL,
            UNIQUE (company, fiscal_year, document_number))
          """,
          """
          CREATE TABLE IF NOT EXISTS journal_line (
            sequence BIGINT NOT NULL REFERENCES journal,
            line_number INT NOT NULL,
            account VARCHAR(40) NOT NULL,
            amount BIGINT NOT NULL,
            cost_center VARCHAR(40),
            line_text VARCHAR(200),
            PRIMARY KEY (sequence, line_number))
          """);

  private Tables() {}

  static void ensure(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : STATEMENTS) {
        statement.execute(sql);
      }
    }
  }
}
