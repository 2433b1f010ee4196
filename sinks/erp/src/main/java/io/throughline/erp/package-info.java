/**
 * The ERP gateway: validated postings to the journal API of an ERP, and what became of each back
 * into revenue.erp.v1, once.
 */
package io.throughline.erp;
