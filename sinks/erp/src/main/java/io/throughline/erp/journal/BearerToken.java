package io.throughline.erp.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The token for the ERP, in a file that may change: read anew when the ERP does not know it. */
public final class BearerToken {
  private static final Logger LOG = LoggerFactory.getLogger(BearerToken.class);

  private final Path file;
  private String token;

  private BearerToken(Path file, String token) {
    this.file = file;
    this.token = token;
  }

  /**
   * Reads it.
   *
   * @throws IOException naming the file and the remedy
   */
  public static BearerToken read(Path file) throws IOException {
    return new BearerToken(file, load(file));
  }

  private static String load(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IOException(
          "The token file %s is not there or cannot be read; put the ERP's bearer token into it"
              .formatted(file));
    }
    String token = Files.readString(file).strip();
    if (token.isEmpty()) {
      throw new IOException("The token file %s is empty; put the ERP's token in".formatted(file));
    }
    return token;
  }

  /** Value of the header Authorization. */
  synchronized String authorization() {
    return "Bearer " + token;
  }

  synchronized void readAnew() {
    try {
      token = load(file);
    } catch (IOException e) {
      LOG.error("The token of before stays in use: {}", e.getMessage());
    }
  }
}
