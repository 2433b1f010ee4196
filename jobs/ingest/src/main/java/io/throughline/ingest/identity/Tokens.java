package io.throughline.ingest.identity;

import io.throughline.events.NormalForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed tokens in place of identifiers of people: the same identifier gives the same token, and
 * without the key nobody can try identifiers out. Not thread-safe.
 */
public final class Tokens {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_KEY = 16;

  private final Mac mac;
  private String lastIdentifier = "";
  private String lastToken;

  /**
   * Tokens under a key.
   *
   * @throws IllegalArgumentException for a key shorter than 16 bytes
   */
  public Tokens(byte[] key) {
    if (key.length < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "The token key has %d bytes; at least %d are needed".formatted(key.length, SHORTEST_KEY));
    }
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /**
   * Tokens under the key that a file holds, outer white space removed.
   *
   * @throws IOException when it cannot be read
   * @throws IllegalArgumentException when the key is too short
   */
  public static Tokens fromFile(Path file) throws IOException {
    try {
      String key = Files.readString(file, StandardCharsets.ISO_8859_1);
      return new Tokens(key.strip().getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new IOException("Cannot read the token key: " + e + remedy(file), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(e.getMessage() + remedy(file), e);
    }
  }

  private static String remedy(Path file) {
    return "; make one with: openssl rand -hex 32 > " + file;
  }

  /**
   * Token of an identifier in its normalised form, as 64 hexadecimal digits; null for an empty one.
   */
  public String of(String identifier) {
    // Claims of one patient stand together.
    if (!identifier.equals(lastIdentifier)) {
      String normalised = NormalForm.of(identifier);
      lastToken = normalised.isEmpty() ? null : hex(normalised);
      lastIdentifier = identifier;
    }
    return lastToken;
  }

  private String hex(String normalised) {
    return HexFormat.of().formatHex(mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8)));
  }
}
