package io.throughline.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
  @TempDir private Path folder;

  @Test
  void givesTheLastLines() throws IOException {
    Path log = Files.writeString(folder.resolve("log"), "a\nb\nc\n");

    assertThat(LogTail.of(log, 2)).containsExactly("b", "c");
    assertThat(LogTail.of(log, 9)).containsExactly("a", "b", "c");
  }

  @Test
  void readsTheEndOfALargeLogOnly() throws IOException {
    String text =
        IntStream.range(0, 100_000).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
    Path log = Files.writeString(folder.resolve("log"), text);

    assertThat(LogTail.of(log, 1)).containsExactly("99999");
    assertThat(LogTail.of(log, 100_000)).hasSizeLessThan(20_000);
  }

  @Test
  void hasNothingToSayWithoutALog() throws IOException {
    assertThat(LogTail.of(folder.resolve("none"), 5)).isEmpty();
  }
}
