package io.throughline.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The holders of tokens in a file that may change: looked at once a second at most, and only when
 * somebody asks. A file that cannot be read leaves those of before in force and is complained about
 * in the log, once for each change of it. A file read anew gives every holder its burst again.
 *
 * @param <T> what is made of the file
 */
public final class TokenFile<T> {
  private static final Logger LOG = LoggerFactory.getLogger(TokenFile.class);
  private static final long CHECK_INTERVAL = Duration.ofSeconds(1).toNanos();

  /** Holders are few and their lines short. */
  private static final long MAX_BYTES = 1024 * 1024;

  private final Path path;
  private final Function<List<String>, T> reader;
  private final LongSupplier nanoTime;
  private long checkedAt;
  private String version;
  private T holders;

  private TokenFile(Path path, Function<List<String>, T> reader, LongSupplier nanoTime) {
    this.path = path;
    this.reader = reader;
    this.nanoTime = nanoTime;
  }

  /**
   * Reads the file.
   *
   * @param reader of its lines; an IllegalArgumentException of it names line and remedy
   * @throws IOException naming file, line and remedy
   */
  public static <T> TokenFile<T> read(
      Path path, Function<List<String>, T> reader, LongSupplier nanoTime) throws IOException {
    TokenFile<T> file = new TokenFile<>(path, reader, nanoTime);
    file.version = file.versionNow();
    file.holders = file.load();
    file.checkedAt = nanoTime.getAsLong();
    return file;
  }

  /** The holders as they are now. */
  public synchronized T holders() {
    long now = nanoTime.getAsLong();
    if (now - checkedAt >= CHECK_INTERVAL) {
      checkedAt = now;
      reloadIfChanged();
    }
    return holders;
  }

  private void reloadIfChanged() {
    String seen = versionNow();
    if (seen.equals(version)) {
      return;
    }
    version = seen;
    try {
      holders = load();
      LOG.info("Read the tokens anew from {}", path);
    } catch (IOException e) {
      LOG.error("The tokens of before stay in force: {}", e.getMessage());
    }
  }

  private T load() throws IOException {
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw new IOException("it has more than %d bytes".formatted(MAX_BYTES));
      }
      return reader.apply(Files.readAllLines(path));
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
