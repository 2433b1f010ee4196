package io.throughline.audit.sql;

import java.sql.SQLException;

/** DuckDB refused something; the message says which step of the audit it was. */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseException(String what, SQLException cause) {
    super("%s: %s".formatted(what, cause.getMessage()), cause);
  }
}
