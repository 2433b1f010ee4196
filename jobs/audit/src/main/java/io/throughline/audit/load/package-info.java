/** Canonical events and published records as rows of DuckDB. */
package io.throughline.audit.load;
