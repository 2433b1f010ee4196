package io.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
  @TempDir private Path folder;

  @Test
  void remembersThePortsOffset() throws IOException {
    RunDirectory run = new RunDirectory(folder.resolve("run"));
    assertThat(run.portsOffset()).isEmpty();

    run.begin(20_000);

    assertThat(new RunDirectory(folder.resolve("run")).portsOffset()).hasValue(20_000);
  }

  @Test
  void refusesAFolderWithOtherThings() throws IOException {
    Files.createFile(folder.resolve("thesis.doc"));

    assertThatThrownBy(() -> new RunDirectory(folder).begin(0))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("holds other things");
  }

  @Test
  void deletesItselfWithoutFollowingLinks() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Path precious = Files.createFile(outside.resolve("precious"));
    RunDirectory run = new RunDirectory(folder.resolve("run"));
    run.begin(0);
    Files.createSymbolicLink(run.inbox().resolve("link"), outside);

    run.delete();

    assertThat(run.root()).doesNotExist();
    assertThat(precious).exists();
  }

  @Test
  void deletesNoOtherFolder() {
    assertThatThrownBy(() -> new RunDirectory(folder).delete())
        .hasMessageContaining("is not a run directory");
    assertThat(folder).exists();
  }

  @Test
  void keepsTheTokenKeyAndShowsItToItsOwnerOnly() throws IOException {
    Path key = new RunDirectory(folder).tokenKey();

    Secrets.ensure(key);
    String first = Files.readString(key);
    Secrets.ensure(key);

    assertThat(Files.readString(key)).isEqualTo(first).matches("[0-9a-f]{64}\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
  }
}
