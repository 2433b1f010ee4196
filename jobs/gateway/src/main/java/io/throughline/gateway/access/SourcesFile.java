package io.throughline.gateway.access;

import io.throughline.http.BearerTokens;
import io.throughline.http.TokenBucket;
import io.throughline.http.TokenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/** The sources in a file. */
public final class SourcesFile {
  private SourcesFile() {}

  /**
   * Reads the file; later changes of it are followed.
   *
   * @param perSecond requests a second of each source on average
   * @param burst requests of each source at once
   * @throws IOException naming file, line and remedy
   */
  public static TokenFile<BearerTokens<Source>> read(
      Path path, int perSecond, int burst, LongSupplier nanoTime) throws IOException {
    return TokenFile.read(
        path,
        lines -> SourcesText.read(lines, () -> new TokenBucket(perSecond, burst, nanoTime)),
        nanoTime);
  }
}
