package io.throughline.local.erp.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What companies book, and which of their periods are closed. One that is not told of books all.
 */
final class Companies {
  private final Connection connection;

  Companies(Connection connection) {
    this.connection = connection;
  }

  CompanyRules rules(String company) throws SQLException {
    Optional<String> currency = Optional.empty();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT currency FROM company WHERE company = ?")) {
      select.setString(1, company);
      try (ResultSet rows = select.executeQuery()) {
        if (rows.next()) {
          currency = Optional.ofNullable(rows.getString(1));
        }
      }
    }
    Set<String> accounts = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT account FROM company_account WHERE company = ?")) {
      select.setString(1, company);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          accounts.add(rows.getString(1));
        }
      }
    }
    return new CompanyRules(currency, accounts);
  }

  void set(String company, CompanyRules rules) throws SQLException {
    try (PreparedStatement merge =
            connection.prepareStatement("MERGE INTO company KEY (company) VALUES (?, ?)");
        PreparedStatement delete =
            connection.prepareStatement("DELETE FROM company_account WHERE company = ?");
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO company_account VALUES (?, ?)")) {
      merge.setString(1, company);
      merge.setString(2, rules.currency().orElse(null));
      merge.executeUpdate();
      delete.setString(1, company);
      delete.executeUpdate();
      for (String account : rules.accounts()) {
        insert.setString(1, company);
        insert.setString(2, account);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  boolean isOpen(String company, Period period) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT 1 FROM closed_period WHERE company = ? AND period = ?")) {
      select.setString(1, company);
      select.setString(2, period.text());
      try (ResultSet rows = select.executeQuery()) {
        return !rows.next();
      }
    }
  }

  void set(String company, Period period, boolean open) throws SQLException {
    String sql =
        open
            ? "DELETE FROM closed_period WHERE company = ? AND period = ?"
            : "MERGE INTO closed_period KEY (company, period) VALUES (?, ?)";
    try (PreparedStatement change = connection.prepareStatement(sql)) {
      change.setString(1, company);
      change.setString(2, period.text());
      change.executeUpdate();
    }
  }
}
