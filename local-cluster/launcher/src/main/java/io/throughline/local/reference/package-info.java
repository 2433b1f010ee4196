/** Directories of master data, and the master data that a running cluster knows. */
package io.throughline.local.reference;
