package io.throughline.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file that remembers a process over runs of the launcher: two lines, id and birth. */
final class PidFile {
  private final Path path;

  PidFile(Path path) {
    this.path = path;
  }

  void write(ProcessIdentity identity) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, identity.pid() + "\n" + identity.birth() + "\n");
  }

  /** The process that was written last; empty without a file or with a torn one. */
  Optional<ProcessIdentity> read() throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(path);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (lines.size() < 2 || !lines.get(0).matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return Optional.of(new ProcessIdentity(Long.parseLong(lines.get(0)), lines.get(1)));
  }

  void delete() throws IOException {
    Files.deleteIfExists(path);
  }
}
