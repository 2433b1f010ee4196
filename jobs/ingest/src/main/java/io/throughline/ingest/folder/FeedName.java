package io.throughline.ingest.folder;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** Names under which files arrive: the path below the watched folder, with '/'. */
final class FeedName {
  private FeedName() {}

  /** Name of a file below the innermost of some folders, or its path where it is below none. */
  static String of(Path file, List<String> folders) {
    String name = file.toString();
    for (String folder : folders) {
      Path watched = Path.of(folder);
      String below = file.startsWith(watched) ? watched.relativize(file).toString() : name;
      name = below.length() < name.length() ? below : name;
    }
    return name.replace(File.separatorChar, '/');
  }
}
