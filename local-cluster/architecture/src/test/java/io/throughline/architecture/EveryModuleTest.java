package io.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.throughline.transaction.broken.UsesKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A module that is not on this module's class path is under no rule. */
class EveryModuleTest {
  private static final Path SOURCES = Path.of("src/main/java/io/throughline");

  /** Of a package's name: io.throughline.THIS. */
  private static final int TOP = 2;

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.throughline");

  @Test
  void everyTopPackageOfTheSourcesIsLookedAt() throws IOException {
    Set<String> seen =
        classes.stream()
            .map(type -> type.getPackageName().split("\\.")[TOP])
            .collect(Collectors.toSet());

    assertThat(seen)
        .as("a module is missing among the dependencies of local-cluster/architecture/pom.xml")
        .containsExactlyInAnyOrderElementsOf(topPackagesOfSources());
  }

  @Test
  void classesThatBreakTheRulesOnPurposeAreNot() {
    assertThat(classes.contain(UsesKafka.class)).isFalse();
  }

  private static Set<String> topPackagesOfSources() throws IOException {
    try (Stream<Path> paths = Files.walk(repository())) {
      return paths
          .filter(path -> path.getParent().endsWith(SOURCES))
          .map(path -> path.getFileName().toString())
          .collect(Collectors.toSet());
    }
  }

  /** Two folders up: this module is local-cluster/architecture. */
  private static Path repository() {
    Path root = Path.of("").toAbsolutePath().getParent().getParent();
    assertThat(root.resolve("avro")).isDirectory();
    return root;
  }
}
