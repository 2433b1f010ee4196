package io.throughline.local.flink;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is remembered of a job between runs of the launcher: its last id, and the snapshot that run
 * began from. With the checkpoints it left this tells where its next run has to begin.
 *
 * @param id Flink's id of the last run: 32 hexadecimal digits
 * @param beganFrom path of the savepoint or checkpoint it was started from; empty: from nothing
 */
record JobRecord(String id, Optional<Path> beganFrom) {
  /** Written last: with it a snapshot is complete. */
  private static final String METADATA = "_metadata";

  /** The record in a file, if there is one. */
  static Optional<JobRecord> read(Path file) throws IOException {
    try {
      List<String> lines = Files.readAllLines(file);
      return Optional.of(
          new JobRecord(
              lines.get(0),
              lines.size() > 1 ? Optional.of(Path.of(lines.get(1))) : Optional.empty()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Writes the record; a reader sees the old one or this one, never half of it. */
  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path half = Path.of(file + ".new");
    Files.writeString(half, id + "\n" + beganFrom.map(path -> path + "\n").orElse(""));
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Where the next run has to begin: the newest complete checkpoint or savepoint of this run, else
   * what this run began from; empty only when it never finished a checkpoint and began from
   * nothing.
   *
   * @param home holds {@code checkpoints/ID/chk-N} and {@code savepoints/savepoint-ID6-RANDOM},
   *     Flink's own names
   */
  Optional<Path> latestSnapshot(Path home) throws IOException {
    List<Path> complete = new ArrayList<>();
    complete.addAll(complete(checkpoints(home), "chk-*"));
    complete.addAll(complete(home.resolve("savepoints"), savepoints()));
    Optional<Path> newest = Optional.empty();
    FileTime newestTime = FileTime.fromMillis(0);
    for (Path snapshot : complete) {
      FileTime time = Files.getLastModifiedTime(snapshot.resolve(METADATA));
      if (time.compareTo(newestTime) > 0) {
        newest = Optional.of(snapshot);
        newestTime = time;
      }
    }
    return newest.isPresent() ? newest : beganFrom;
  }

  /** Deletes the checkpoints and savepoints of this run. */
  void deleteSnapshots(Path home) throws IOException {
    List<Path> snapshots = new ArrayList<>(complete(home.resolve("savepoints"), savepoints()));
    if (Files.isDirectory(checkpoints(home))) {
      snapshots.add(checkpoints(home));
    }
    for (Path snapshot : snapshots) {
      try (Stream<Path> found = Files.walk(snapshot)) {
        for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  private Path checkpoints(Path home) {
    return home.resolve("checkpoints").resolve(id);
  }

  private String savepoints() {
    return "savepoint-" + id.substring(0, 6) + "-*";
  }

  private static List<Path> complete(Path folder, String names) throws IOException {
    List<Path> snapshots = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, names)) {
        for (Path snapshot : found) {
          if (Files.exists(snapshot.resolve(METADATA))) {
            snapshots.add(snapshot);
          }
        }
      }
    }
    return snapshots;
  }
}
