package io.throughline.decision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key of the signatures: 32 to 64 bytes in hexadecimal, in a file for its owner only. */
public final class SigningKey {
  private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2}){32,64}");

  private SigningKey() {}

  /**
   * Reads a key.
   *
   * @throws IOException when the file cannot be read or holds something else; it is not repeated
   */
  public static SecretKey read(Path file) throws IOException {
    String text = Files.readString(file).strip();
    if (!HEX.matcher(text).matches()) {
      throw new IOException(
          "%s must hold 64 to 128 hexadecimal digits: openssl rand -hex 32 > %s"
              .formatted(file, file));
    }
    return of(HexFormat.of().parseHex(text));
  }

  /** A key of bytes. */
  public static SecretKey of(byte[] key) {
    return new SecretKeySpec(key, "HmacSHA256");
  }
}
