package io.throughline.local.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder that the ingest job watches. A file appears there whole, under a name that no other
 * feed has used and that ends with its own name, in folders named as those it comes from: by them
 * the ingest job finds its mapping.
 */
public final class Inbox {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

  /** So many folders above a file keep their names. */
  private static final int FOLDERS = 3;

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
    String name = "%s-%04d-%s".formatted(feed, ++files, plain(source));
    Path place = Files.createDirectories(folder.resolve(origin(source)));
    // The ingest job passes over hidden names, so it never sees half a file.
    Path half = place.resolve("." + name);
    Files.copy(source, half);
    Files.move(half, place.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    return name;
  }

  private static String origin(Path source) {
    Path parent = source.toAbsolutePath().normalize().getParent();
    List<String> folders = new ArrayList<>(FOLDERS);
    for (int i = Math.max(0, parent.getNameCount() - FOLDERS); i < parent.getNameCount(); i++) {
      folders.add(plain(parent.getName(i)).replaceFirst("^[.]", "_"));
    }
    return String.join("/", folders);
  }

  private static String plain(Path name) {
    return name.getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "_");
  }

  /** The name in the inbox that a uri ends with. */
  public static String nameIn(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }
}
