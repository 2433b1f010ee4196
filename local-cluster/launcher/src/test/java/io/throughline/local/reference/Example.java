package io.throughline.local.reference;

import io.throughline.local.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the shipped example, to be changed. */
final class Example {
  private final Path copy;

  Example(Path copy) throws IOException {
    this.copy = copy;
    try (Stream<Path> files = Files.list(shipped())) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
  }

  static Path shipped() {
    return Installation.containing(Path.of("")).root().resolve("jobs/reference/example");
  }

  /** Replaces what stands in a file, once. */
  Example with(String file, String old, String now) throws IOException {
    String text = Files.readString(copy.resolve(file));
    if (!text.contains(old)) {
      throw new IllegalArgumentException("%s has no '%s'".formatted(file, old));
    }
    int at = text.indexOf(old);
    return written(file, text.substring(0, at) + now + text.substring(at + old.length()));
  }

  /** Appends a line to a file. */
  Example and(String file, String line) throws IOException {
    return written(file, Files.readString(copy.resolve(file)) + line + "\n");
  }

  /** Writes a file anew. */
  Example written(String file, String text) throws IOException {
    Files.writeString(copy.resolve(file), text);
    return this;
  }

  ReferenceDirectory read() throws IOException {
    return ReferenceDirectory.read(copy);
  }

  /** What is wrong with it, each as people read it, without the directory. */
  List<String> problems() throws IOException {
    try {
      read();
      return List.of();
    } catch (ReferenceFilesException e) {
      return e.getMessage().lines().skip(1).map(String::strip).map(this::relative).toList();
    }
  }

  private String relative(String problem) {
    return problem.replace(copy + "/", "");
  }
}
