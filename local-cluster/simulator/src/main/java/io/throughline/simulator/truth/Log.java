package io.throughline.simulator.truth;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lines that are appended now and read later. Open only while something is appended. */
final class Log {
  private final Path file;
  private BufferedWriter open;

  /** An empty log, whatever was in the file. */
  Log(Path file) throws IOException {
    this.file = file;
    Files.deleteIfExists(file);
  }

  void append(String line) throws IOException {
    if (open == null) {
      open =
          Files.newBufferedWriter(
              file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
    open.write(line);
    open.write('\n');
  }

  /** Nothing is appended for now: gives the file handle back. */
  void rest() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  /** Bytes. */
  long size() throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  BufferedReader read() throws IOException {
    return Files.exists(file)
        ? Files.newBufferedReader(file)
        : new BufferedReader(Reader.nullReader());
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
