package io.throughline.gateway.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sources in a file that may change: looked at once a second at most, and only when somebody
 * asks. A file that cannot be read leaves those of before in force and is complained about in the
 * log, once for each change of it. A file read anew gives every source its burst again.
 */
public final class TokenFile {
  private static final Logger LOG = LoggerFactory.getLogger(TokenFile.class);
  private static final long CHECK_INTERVAL = Duration.ofSeconds(1).toNanos();

  /** Sources are few and their lines short. */
  private static final long MAX_BYTES = 1024 * 1024;

  private final Path path;
  private final int perSecond;
  private final int burst;
  private final LongSupplier nanoTime;
  private long checkedAt;
  private String version;
  private Sources sources;

  private TokenFile(Path path, int perSecond, int burst, LongSupplier nanoTime) {
    this.path = path;
    this.perSecond = perSecond;
    this.burst = burst;
    this.nanoTime = nanoTime;
  }

  /**
   * Reads the file.
   *
   * @param perSecond requests a second of each source on average
   * @param burst requests of each source at once
   * @throws IOException naming file, line and remedy
   */
  public static TokenFile read(Path path, int perSecond, int burst, LongSupplier nanoTime)
      throws IOException {
    TokenFile file = new TokenFile(path, perSecond, burst, nanoTime);
    file.version = file.versionNow();
    file.sources = file.load();
    file.checkedAt = nanoTime.getAsLong();
    return file;
  }

  /** The sources as they are now. */
  public synchronized Sources sources() {
    long now = nanoTime.getAsLong();
    if (now - checkedAt >= CHECK_INTERVAL) {
      checkedAt = now;
      reloadIfChanged();
    }
    return sources;
  }

  private void reloadIfChanged() {
    String seen = versionNow();
    if (seen.equals(version)) {
      return;
    }
    version = seen;
    try {
      sources = load();
      LOG.info("Read the sources anew from {}", path);
    } catch (IOException e) {
      LOG.error("The sources of before stay in force: {}", e.getMessage());
    }
  }

  private Sources load() throws IOException {
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw new IOException("it has more than %d bytes".formatted(MAX_BYTES));
      }
      return SourcesText.read(
          Files.readAllLines(path), () -> new TokenBucket(perSecond, burst, nanoTime));
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException("cannot read the tokens in %s: %s".formatted(path, e.getMessage()), e);
    }
  }

  private String versionNow() {
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return now.lastModifiedTime() + "/" + now.size() + "/" + now.fileKey();
    } catch (IOException e) {
      return e.getClass().getSimpleName();
    }
  }
}
