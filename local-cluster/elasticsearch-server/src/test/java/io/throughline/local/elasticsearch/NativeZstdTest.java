package io.throughline.local.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeZstdTest {
  @TempDir Path folder;

  @Test
  void findsTheFirstThatIsThere() throws IOException {
    Path library = Files.createFile(folder.resolve("libzstd.so.1"));
    NativeZstd zstd = new NativeZstd("Linux", "amd64", List.of(folder.resolve("none"), folder));
    assertThat(zstd.find()).isEqualTo(library);
  }

  @Test
  void tellsWhatToInstallWhenThereIsNone() {
    NativeZstd zstd = new NativeZstd("Linux", "amd64", List.of(folder));
    assertThatThrownBy(zstd::find)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("apt-get install libzstd1");
  }

  @Test
  void goesWhereElasticsearchLooks() throws IOException {
    assertThat(new NativeZstd("Linux", "amd64", List.of()).placeInHome())
        .isEqualTo(Path.of("lib/platform/linux-x64/libzstd.so"));
    assertThat(new NativeZstd("Linux", "aarch64", List.of()).placeInHome())
        .isEqualTo(Path.of("lib/platform/linux-aarch64/libzstd.so"));
    assertThat(new NativeZstd("Mac OS X", "aarch64", List.of()).placeInHome())
        .isEqualTo(Path.of("lib/platform/darwin-aarch64/libzstd.dylib"));
  }

  @Test
  void refusesMachinesThatElasticsearchDoesNotRunOn() {
    assertThatThrownBy(() -> new NativeZstd("Linux", "riscv64", List.of()).placeInHome())
        .hasMessageContaining("riscv64");
  }
}
