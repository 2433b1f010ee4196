package io.throughline.gateway.access;

import io.throughline.http.TokenBucket;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** A system that sends, with what it may send and how often. */
public final class Source {
  private final String name;
  private final byte[] tokenHash;
  private final List<Pattern> feeds;
  private final TokenBucket limit;

  Source(String name, byte[] tokenHash, List<Pattern> feeds, TokenBucket limit) {
    this.name = name;
    this.tokenHash = tokenHash;
    this.feeds = feeds;
    this.limit = limit;
  }

  /** Its name, e.g. {@code clinic-a}. */
  public String name() {
    return name;
  }

  byte[] tokenHash() {
    return tokenHash;
  }

  TokenBucket limit() {
    return limit;
  }

  /** Whether it may send to a feed. */
  public boolean maySendTo(String feed) {
    return feeds.stream().anyMatch(glob -> glob.matcher(feed).matches());
  }

  /**
   * Counts one request against its limit.
   *
   * @return zero, or how long it has to wait
   */
  public Duration take() {
    return limit.take();
  }
}
