package io.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command builds itself where nothing was ever built, which no other build of ours tries. */
class FirstBuildIT {
  /** Made by builds and clusters, or by git. */
  private static final Set<String> NO_SOURCES = Set.of("target", ".run", ".git");

  @TempDir private Path checkout;

  @Test
  void commandBuildsItself() throws Exception {
    copySources(Installation.containing(Path.of("")).root());
    Path output = checkout.resolve("output");
    ProcessBuilder command =
        new ProcessBuilder(
                checkout.resolve("local-cluster").resolve("throughline").toString(), "--version")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = command.start();

    assertThat(process.waitFor()).as(() -> said(output)).isZero();
    assertThat(output).content().contains("throughline ");
  }

  private static String said(Path output) {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private void copySources(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes unused)
              throws IOException {
            if (NO_SOURCES.contains(folder.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(checkout.resolve(root.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes unused)
              throws IOException {
            Files.copy(
                file, checkout.resolve(root.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
