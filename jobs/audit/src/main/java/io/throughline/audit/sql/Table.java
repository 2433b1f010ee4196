package io.throughline.audit.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Rows that are added to a table: the cells of one after the other, in the order of its columns,
 * then {@link #end}. Null is NULL. Visible in queries once it is closed.
 */
public final class Table implements AutoCloseable {
  private final String name;
  private final DuckDBAppender appender;
  private boolean inRow;

  Table(DuckDBConnection connection, String name) {
    this.name = name;
    try {
      this.appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, name);
    } catch (SQLException e) {
      throw new DatabaseException("Adding to table " + name, e);
    }
  }

  public Table add(String text) {
    return cell(() -> appender.append(text), text == null);
  }

  public Table add(Long number) {
    return cell(() -> appender.append(number.longValue()), number == null);
  }

  public Table add(Integer number) {
    return cell(() -> appender.append(number.intValue()), number == null);
  }

  public Table add(boolean value) {
    return cell(() -> appender.append(value), false);
  }

  /** As micros since 1970. */
  public Table add(Instant time) {
    return add(time == null ? null : (Long) ChronoUnit.MICROS.between(Instant.EPOCH, time));
  }

  /** As days since 1970. */
  public Table add(LocalDate date) {
    return add(date == null ? null : (Integer) Math.toIntExact(date.toEpochDay()));
  }

  /** The row is complete. */
  public void end() {
    try {
      appender.endRow();
      inRow = false;
    } catch (SQLException e) {
      throw new DatabaseException("Adding to table " + name, e);
    }
  }

  private Table cell(Append append, boolean isNull) {
    try {
      if (!inRow) {
        appender.beginRow();
        inRow = true;
      }
      if (isNull) {
        appender.appendNull();
      } else {
        append.run();
      }
      return this;
    } catch (SQLException e) {
      throw new DatabaseException("Adding to table " + name, e);
    }
  }

  @FunctionalInterface
  private interface Append {
    void run() throws SQLException;
  }

  @Override
  public void close() {
    try {
      appender.close();
    } catch (SQLException e) {
      throw new DatabaseException("Adding to table " + name, e);
    }
  }
}
