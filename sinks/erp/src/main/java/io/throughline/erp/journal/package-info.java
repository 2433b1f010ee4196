/** The journal API of the ERP: entries, documents, and the ways in which a call can fail. */
package io.throughline.erp.journal;
