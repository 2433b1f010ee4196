package io.throughline.audit.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes something of one row of a result. */
@FunctionalInterface
public interface Row<T> {
  T of(ResultSet row) throws SQLException;
}
