package io.throughline.local.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which files are fed. What is named is fed, whatever it is: what no format and no mapping is for
 * comes back as a dead letter. Of a folder and the folders in it everything is fed, except notes
 * (.md), JSON documents (.json, which are mostly manifests; JSON Lines are fed) and hidden files.
 *
 * @param files to be fed, each once
 * @param leftOut what lies in the folders and is not fed
 */
record Selection(List<Path> files, List<LeftOut> leftOut) {
  /** A file that is not fed, and why. */
  record LeftOut(Path file, String reason) {}

  /**
   * @throws IOException when something named is not there or cannot be read
   */
  static Selection of(List<Path> named) throws IOException {
    Set<Path> files = new LinkedHashSet<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Path path : named) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString(), null, "there is no such file or folder");
      }
      if (!Files.isDirectory(path)) {
        files.add(readable(path));
        continue;
      }
      for (Path file : below(path)) {
        String reason = reasonToLeaveOut(path, file);
        if (reason.isEmpty()) {
          files.add(readable(file));
        } else {
          leftOut.add(new LeftOut(file, reason));
        }
      }
    }
    return new Selection(List.copyOf(files), List.copyOf(leftOut));
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(path -> !Files.isDirectory(path)).sorted().toList();
    }
  }

  private static String reasonToLeaveOut(Path folder, Path file) {
    for (Path name : folder.relativize(file)) {
      if (name.toString().startsWith(".")) {
        return "hidden";
      }
    }
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".md") || name.endsWith(".json")) {
      return "notes, or a JSON document such as a manifest; name it to feed it";
    }
    return Files.isRegularFile(file) ? "" : "no regular file";
  }

  private static Path readable(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IOException(file + " cannot be read; change its permissions or leave it out");
    }
    return file;
  }
}
