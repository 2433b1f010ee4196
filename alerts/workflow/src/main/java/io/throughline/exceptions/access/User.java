package io.throughline.exceptions.access;

import io.throughline.http.TokenBucket;
import java.time.Duration;

/** Somebody with a token. */
public final class User {
  private final String name;
  private final Role role;
  private final byte[] tokenHash;
  private final TokenBucket limit;

  User(String name, Role role, byte[] tokenHash, TokenBucket limit) {
    this.name = name;
    this.role = role;
    this.tokenHash = tokenHash;
    this.limit = limit;
  }

  /** As in decisions and audit trails, e.g. {@code anna}. */
  public String name() {
    return name;
  }

  /** What they may do. */
  public Role role() {
    return role;
  }

  byte[] tokenHash() {
    return tokenHash;
  }

  /**
   * Counts one request against the limit of this token.
   *
   * @return zero, or how long it has to wait
   */
  public Duration take() {
    return limit.take();
  }
}
