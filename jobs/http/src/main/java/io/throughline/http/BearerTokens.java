package io.throughline.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Those who hold a token, each known by its SHA-256.
 *
 * @param <T> a holder
 */
public final class BearerTokens<T> {
  private static final String BEARER = "bearer ";
  private static final Map<String, String> CHALLENGE = Map.of("WWW-Authenticate", "Bearer");

  private final List<T> holders;
  private final Function<T, byte[]> hash;

  /**
   * All holders there are.
   *
   * @param hash SHA-256 of a holder's token
   */
  public BearerTokens(List<T> holders, Function<T, byte[]> hash) {
    this.holders = List.copyOf(holders);
    this.hash = hash;
  }

  /**
   * Who sends a request.
   *
   * @throws Refusal {@link HttpProblem#UNAUTHENTICATED}
   */
  public T sender(Request request) throws Refusal {
    return withToken(token(request))
        .orElseThrow(() -> unauthenticated("The token is not known, or not any more"));
  }

  /** The token that a request carries. */
  public static String token(Request request) throws Refusal {
    String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw unauthenticated("Send the header Authorization: Bearer TOKEN");
    }
    return header.substring(BEARER.length()).strip();
  }

  private static Refusal unauthenticated(String detail) {
    return new Refusal(HttpProblem.UNAUTHENTICATED, detail, CHALLENGE);
  }

  /**
   * Whose token this is. Compares with every token there is, each in the same time, so that the
   * time tells nothing about how much of a guess was right.
   */
  public Optional<T> withToken(String token) {
    byte[] sent = sha256(token);
    T found = null;
    for (T holder : holders) {
      if (MessageDigest.isEqual(hash.apply(holder), sent)) {
        found = holder;
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
