package io.throughline.ingest.mapping.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds mapping files. */
public final class MappingFiles {
  private static final int MOST = 1_000;
  private static final long LARGEST = 1024 * 1024;

  private MappingFiles() {}

  /**
   * The texts of files, and of all files named *.yaml or *.yml in folders and below.
   *
   * @throws IOException when one cannot be read, naming it
   */
  public static List<MappingText> read(List<Path> paths) throws IOException {
    List<MappingText> texts = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString(), null, "there is no such mapping or folder");
      }
      for (Path file : Files.isDirectory(path) ? below(path) : List.of(path)) {
        texts.add(read(file));
      }
    }
    if (texts.size() > MOST) {
      throw new IOException("%d mapping files are more than %d".formatted(texts.size(), MOST));
    }
    return texts;
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
          .sorted()
          .toList();
    }
  }

  private static MappingText read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException("%s has more than %d bytes; is it a mapping?".formatted(file, LARGEST));
    }
    // A byte that is not UTF-8 becomes a sign that YAML or a check refuses, with its line.
    String yaml = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return new MappingText(file.toString(), yaml);
  }
}
