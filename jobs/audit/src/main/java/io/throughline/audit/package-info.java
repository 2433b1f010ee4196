/**
 * The independent audit: recomputes in SQL what was published of transactions, following
 * jobs/transaction/RULES.md, and compares. Shares no code with io.throughline.transaction.
 */
package io.throughline.audit;
