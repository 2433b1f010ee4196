package io.throughline.local.erp.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The books of all companies, in a database in a folder. One caller at a time: what is read is
 * never younger than what is on the disk, so nobody acts on a document that a crash could take
 * back.
 */
public final class Ledger implements AutoCloseable {
  private final Connection connection;
  private final Journals journals;
  private final Companies companies;
  private final InstantSource clock;

  private Ledger(Connection connection, InstantSource clock) {
    this.connection = connection;
    this.journals = new Journals(connection);
    this.companies = new Companies(connection);
    this.clock = clock;
  }

  /**
   * Opens the books, made when absent.
   *
   * @throws IOException when the folder cannot be used, or another process has it open
   */
  public static Ledger open(Path folder, InstantSource clock) throws IOException {
    String url =
        "jdbc:h2:file:%s;DB_CLOSE_ON_EXIT=FALSE"
            .formatted(folder.resolve("ledger").toAbsolutePath());
    try {
      Connection connection = DriverManager.getConnection(url, "sa", "");
      Tables.ensure(connection);
      connection.setAutoCommit(false);
      return new Ledger(connection, clock);
    } catch (SQLException e) {
      throw new IOException(
          "The books in %s cannot be opened: %s; does another ERP have them open?"
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  /** Books entries, each in its own right, in order. They are on the disk when this returns. */
  public synchronized List<EntryResult> book(
      String company, Period period, List<JournalEntry> entries) {
    return write(
        () ->
            new Booking(journals, companies, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .of(company, period, entries));
  }

  /** The document of a key. */
  public synchronized Optional<JournalDocument> find(String key) {
    return read(() -> Optional.ofNullable(journals.byKeys(List.of(key)).get(key)));
  }

  /** Those of some keys that are booked. */
  public synchronized Set<String> known(Collection<String> keys) {
    return read(() -> journals.byKeys(keys).keySet());
  }

  /** Documents of all companies in the order of booking. */
  public synchronized List<JournalDocument> after(long sequence, int limit) {
    return read(() -> journals.after(sequence, limit));
  }

  /** What stands on the accounts of a company, by account and currency. */
  public synchronized List<AccountBalance> balances(String company) {
    return read(() -> journals.balances(company));
  }

  /** Opens or closes a period. */
  public synchronized void set(String company, Period period, boolean open) {
    write(
        () -> {
          companies.set(company, period, open);
          return null;
        });
  }

  /** Says what a company books. */
  public synchronized void set(String company, CompanyRules rules) {
    write(
        () -> {
          companies.set(company, rules);
          return null;
        });
  }

  private <T> T write(Work<T> work) {
    return read(
        () -> {
          T result = work.run();
          connection.commit();
          // H2 would write within half a second, and a kill would take back what was answered.
          try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
          }
          return result;
        });
  }

  private <T> T read(Work<T> work) {
    try {
      T result = work.run();
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException e) {
      rollBack(e);
      throw new LedgerException("the database failed: " + e.getMessage(), e);
    }
  }

  private void rollBack(Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new LedgerException("the database cannot be closed: " + e.getMessage(), e);
    }
  }

  /** Something to do in one transaction. */
  private interface Work<T> {
    T run() throws SQLException;
  }
}
