package io.throughline.audit.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/**
 * A database in a folder of its own, which is deleted with it. What does not fit into its memory
 * lies on disk, so millions of events need no more memory than thousands. Not thread-safe.
 */
public final class Database implements AutoCloseable {
  private final Path folder;
  private final DuckDBConnection connection;

  /**
   * @param parent where its folder is made; needs some 3 KB for each event
   * @param memoryMegabytes of DuckDB, outside of Java's heap
   */
  public Database(Path parent, int memoryMegabytes) throws IOException {
    folder = Files.createTempDirectory(parent, "throughline-audit-");
    try {
      connection =
          DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("audit.duckdb"))
              .unwrap(DuckDBConnection.class);
    } catch (SQLException e) {
      throw new DatabaseException("Opening a database in " + folder, e);
    }
    run("Setting limits", "SET memory_limit = '" + memoryMegabytes + "MB'");
    run("Setting limits", "SET temp_directory = '" + folder.resolve("spilled") + "'");
    // Nothing depends on it, and keeping it needs memory.
    run("Setting limits", "SET preserve_insertion_order = false");
  }

  /** Runs the statements of a resource beside a class. */
  public void script(Class<?> beside, String name) {
    try (InputStream script = beside.getResourceAsStream(name)) {
      if (script == null) {
        throw new IllegalArgumentException("no script " + name);
      }
      run("Step " + name, new String(script.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(String what, String statements) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(statements);
    } catch (SQLException e) {
      throw new DatabaseException(what, e);
    }
  }

  /** Rows to be added to a table; to be closed. */
  public Table table(String name) {
    return new Table(connection, name);
  }

  /** All rows of a query. */
  public <T> List<T> query(Row<T> row, String query, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(row.of(result));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new DatabaseException("Asking for " + query, e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new DatabaseException("Closing the database in " + folder, e);
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
