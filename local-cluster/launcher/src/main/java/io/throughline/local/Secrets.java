package io.throughline.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Secrets of a run directory: 32 random bytes in hexadecimal each, readable by their owner only.
 */
final class Secrets {
  private static final int BYTES = 32;

  private Secrets() {}

  /**
   * Makes a secret unless it is there. With another key the same patient would get another token,
   * with another token of the gateway its senders would be strangers.
   */
  static void ensure(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    Files.createDirectories(file.getParent());
    // Empty and closed to others first, then filled.
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, HexFormat.of().formatHex(key) + "\n");
  }
}
