/**
 * A small ERP for one machine: takes journals by HTTP into an embedded database, and fails in the
 * ways that real ones do, when it is told to.
 */
package io.throughline.local.erp;
