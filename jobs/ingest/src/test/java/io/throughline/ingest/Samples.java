package io.throughline.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Public sample files that lie beside the repository, read where they are. */
public final class Samples {
  private Samples() {}

  /**
   * The folder beside the repository that holds samples and tools; skips the test where it is
   * absent.
   */
  public static Path shared() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path shared = at.resolve("shared");
      if (Files.isDirectory(shared.resolve("samples"))) {
        return shared;
      }
    }
    Assumptions.abort("no folder shared/samples beside the repository");
    throw new AssertionError("not reached");
  }

  /** The samples' folder. */
  public static Path folder() {
    return shared().resolve("samples");
  }

  /** One sample. */
  public static Path file(String path) {
    Path file = folder().resolve(path);
    Assumptions.assumeTrue(Files.exists(file), () -> "no sample " + path);
    return file;
  }

  /** All files of the samples, X12 and others, in order. */
  public static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(folder())) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
