package io.throughline.erp.journal;

import java.io.Serial;
import java.time.Duration;
import java.util.Locale;

/** A call that gave no verdict. Messages name the address and the status, never contents. */
public final class ErpException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String code;
  private final Duration retryAfter;

  private ErpException(
      Kind kind, String code, Duration retryAfter, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /** Nobody knows whether the entries are booked. */
  public static ErpException unsure(String message, Throwable cause) {
    return new ErpException(Kind.UNSURE, "", Duration.ZERO, message, cause);
  }

  /** Nothing was booked, and it is the ERP's or the place's fault. */
  public static ErpException unavailable(String message, Throwable cause) {
    return new ErpException(Kind.UNAVAILABLE, "", Duration.ZERO, message, cause);
  }

  /** Nothing was booked, since there was too much of it. */
  public static ErpException throttled(String message, Duration retryAfter) {
    return new ErpException(Kind.THROTTLED, "", retryAfter, message, null);
  }

  /** The ERP says that it has some of the keys. */
  public static ErpException conflict(String message) {
    return new ErpException(Kind.CONFLICT, "", Duration.ZERO, message, null);
  }

  /**
   * Nothing was booked, and it is the fault of what was sent.
   *
   * @param code kebab-case, for the reason of the refusal
   */
  public static ErpException refused(String code, String message) {
    return new ErpException(Kind.REFUSED, code, Duration.ZERO, message, null);
  }

  /** How it failed. */
  public Kind kind() {
    return kind;
  }

  /** Why it was refused; empty when it was not. */
  public String code() {
    return code;
  }

  /** How long the ERP asks to wait; zero when it does not. */
  public Duration retryAfter() {
    return retryAfter;
  }

  /** How a call fails. */
  public enum Kind {
    UNSURE,
    UNAVAILABLE,
    THROTTLED,
    CONFLICT,
    REFUSED;

    /** As a label of metrics. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
