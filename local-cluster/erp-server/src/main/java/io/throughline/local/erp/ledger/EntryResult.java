package io.throughline.local.erp.ledger;

import java.time.Instant;
import java.util.Locale;

/**
 * What became of an entry.
 *
 * @param document null when it was refused
 * @param reason null when it was not
 * @param at when it was booked, now or before; when it was refused
 */
public record EntryResult(
    String key, Outcome outcome, DocumentId document, Refusal reason, Instant at) {
  /** What became of it. */
  public enum Outcome {
    BOOKED,
    /** It was booked before, with the same content. */
    KNOWN,
    REFUSED;

    /** As in answers. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why not. */
  public enum Refusal {
    EMPTY("empty"),
    UNBALANCED("unbalanced"),
    PERIOD_CLOSED("period-closed"),
    UNKNOWN_ACCOUNT("unknown-account"),
    WRONG_CURRENCY("wrong-currency"),
    /** The key is booked with other content. */
    KEY_REUSED("key-reused");

    private final String code;

    Refusal(String code) {
      this.code = code;
    }

    /** As in answers. */
    public String code() {
      return code;
    }
  }

  static EntryResult booked(JournalDocument document) {
    return of(Outcome.BOOKED, document);
  }

  static EntryResult known(JournalDocument document) {
    return of(Outcome.KNOWN, document);
  }

  private static EntryResult of(Outcome outcome, JournalDocument document) {
    return new EntryResult(
        document.entry().key(), outcome, document.document(), null, document.bookedAt());
  }

  static EntryResult refused(String key, Refusal reason, Instant at) {
    return new EntryResult(key, Outcome.REFUSED, null, reason, at);
  }
}
