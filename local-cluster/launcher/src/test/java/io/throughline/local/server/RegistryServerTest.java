package io.throughline.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.local.Installation;
import io.throughline.local.RunDirectory;
import io.throughline.local.config.ClusterConfig;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryServerTest {
  @TempDir private Path folder;

  /** Quarkus logs without Log4j, so LogConfigTest says nothing of it. */
  @Test
  void logsToThreeFilesOfTwentyMebibytes() throws IOException {
    Installation installation = Installation.containing(Path.of(""));
    RunDirectory run = new RunDirectory(folder);
    ClusterConfig config = ClusterConfig.read(installation.config(), 0);

    assertThat(new RegistryServer(installation, run, config).prepare().command())
        .contains(
            "-Dquarkus.log.console.enabled=false",
            "-Dquarkus.log.file.enabled=true",
            "-Dquarkus.log.file.path=" + run.log("schema-registry"),
            "-Dquarkus.log.file.rotation.max-file-size=20M",
            "-Dquarkus.log.file.rotation.max-backup-index=2");
  }
}
