/** From postings to what the ERP made of them: order, compensations, retries, unknown outcomes. */
package io.throughline.erp.transfer;
