package io.throughline.simulator.canonical;

import io.throughline.events.NormalForm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens in place of patients' numbers: HMAC-SHA-256 of the normal form, hexadecimal. Not safe for
 * use by several threads.
 */
public final class Tokens {
  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;

  public Tokens(byte[] key) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a key for " + ALGORITHM + ": " + e.getMessage(), e);
    }
  }

  /** The token of a number that is not empty. */
  public String of(String number) {
    byte[] normal = NormalForm.of(number).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(mac.doFinal(normal));
  }
}
