package io.throughline.local.erp.ledger;

import java.io.Serial;

/** The database failed; nothing of the request was booked. */
public final class LedgerException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  LedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
