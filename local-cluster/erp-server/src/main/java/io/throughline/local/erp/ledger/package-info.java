/**
 * The books: journals with gapless document numbers, in an embedded database that survives a kill.
 */
package io.throughline.local.erp.ledger;
