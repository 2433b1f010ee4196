package io.throughline.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The secret of the patient tokens: 32 random bytes in hexadecimal, readable by its owner only. */
final class TokenKey {
  private static final int BYTES = 32;

  private TokenKey() {}

  /** Makes the key unless it is there: with another one the same patient gets another token. */
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
