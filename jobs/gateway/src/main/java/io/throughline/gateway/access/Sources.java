package io.throughline.gateway.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/** All sources there are. */
public final class Sources {
  private final List<Source> sources;

  Sources(List<Source> sources) {
    this.sources = List.copyOf(sources);
  }

  /**
   * Whose token this is. Compares with every token there is, each in the same time, so that the
   * time tells nothing about how much of a guess was right.
   */
  public Optional<Source> withToken(String token) {
    byte[] hash = sha256(token);
    Source found = null;
    for (Source source : sources) {
      if (MessageDigest.isEqual(source.tokenHash(), hash)) {
        found = source;
      }
    }
    return Optional.ofNullable(found);
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
