package io.throughline.local.erp.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Locale;

/** The one token that opens all paths but /health. */
public final class AccessToken {
  private static final String SCHEME = "bearer ";

  private final byte[] token;

  private AccessToken(byte[] token) {
    this.token = token;
  }

  /**
   * Reads it.
   *
   * @throws IOException when the file is not there or empty
   */
  public static AccessToken read(Path file) throws IOException {
    String token = Files.readString(file).strip();
    if (token.isEmpty()) {
      throw new IOException(file + " is empty; put a token into it");
    }
    return new AccessToken(token.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Whether a header holds it.
   *
   * @param authorization null when there is none
   */
  boolean opens(String authorization) {
    return authorization != null
        && authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)
        && MessageDigest.isEqual(
            token,
            authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
  }
}
