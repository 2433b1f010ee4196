package io.throughline.erp.journal;

import java.time.Instant;

/** What became of an entry. */
public sealed interface Verdict {
  /** When, by the clock of who decided. */
  Instant at();

  /** The ERP has it, since now or before. */
  record Booked(Document document, Instant at) implements Verdict {}

  /**
   * It is not booked and will not be.
   *
   * @param reason kebab-case code
   */
  record Refused(String reason, Instant at) implements Verdict {}
}
