package io.throughline.simulator.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedFileTest {
  @TempDir Path folder;

  @Test
  void sortsMoreThanFitsIntoMemoryAndKeepsTheOrderOfOneKey() throws IOException {
    int count = 120_000;
    SortedFile sorted = new SortedFile(folder, "test");
    for (int i = 0; i < count; i++) {
      sorted.add(Integer.toString(1_000 + i * 7 % 1_000), Integer.toString(1_000_000 + i));
    }
    assertThat(folder)
        .isDirectoryContaining(file -> file.getFileName().toString().equals("test.1"));
    List<String> lines = new ArrayList<>();
    sorted.drain(line -> lines.add(line.key() + " " + line.text()));
    assertThat(lines).hasSize(count).isSorted();
    assertThat(folder).isEmptyDirectory();
  }
}
