package io.throughline.local.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The folder that the ingest job watches. A file appears there whole, under a name that no other
 * feed has used and that ends with its own name.
 */
public final class Inbox {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final String feed;
  private int files;

  /** The names of one inbox are unique as long as no two are made in the same millisecond. */
  public Inbox(Path folder, InstantSource clock) {
    this.folder = folder;
    this.feed = MOMENT.format(clock.instant());
  }

  /**
   * Copies a file into the inbox.
   *
   * @return its name there, by which the events and dead letters of this feed are told apart
   */
  public String put(Path source) throws IOException {
    String own = source.getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "_");
    String name = "%s-%04d-%s".formatted(feed, ++files, own);
    // The ingest job passes over hidden names, so it never sees half a file.
    Path half = folder.resolve("." + name);
    Files.copy(source, half);
    Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    return name;
  }

  /** The name in the inbox that a uri ends with. */
  public static String nameIn(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }
}
