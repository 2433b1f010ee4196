/** A DuckDB database on disk that lives as long as one audit. */
package io.throughline.audit.sql;
