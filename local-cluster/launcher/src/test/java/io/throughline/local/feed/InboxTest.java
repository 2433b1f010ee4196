package io.throughline.local.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123Z");

  @TempDir Path folder;
  @TempDir Path sources;

  @Test
  void theSameFileTwiceGetsTwoNamesThatEndWithItsOwn() throws IOException {
    Path source = Files.writeString(sources.resolve("today.835"), "ISA");
    Inbox inbox = new Inbox(folder, InstantSource.fixed(NOW));
    assertThat(List.of(inbox.put(source), inbox.put(source)))
        .containsExactly("20261122T101530123-0001-today.835", "20261122T101530123-0002-today.835");
    assertThat(entries())
        .hasSize(2)
        .allMatch(entry -> !entry.getFileName().toString().startsWith("."));
    assertThat(entries())
        .filteredOn(entry -> entry.getFileName().toString().endsWith("0001-today.835"))
        .singleElement()
        .satisfies(entry -> assertThat(entry).hasSameBinaryContentAs(source));
  }

  @Test
  void theFoldersThatAFileComesFromKeepTheirNames() throws IOException {
    Path from = Files.createDirectories(sources.resolve("clinics/.lindenhof/daily bills"));
    Path source = Files.writeString(from.resolve("a.csv"), "id");
    String name = new Inbox(folder, InstantSource.fixed(NOW)).put(source);
    assertThat(folder.resolve("clinics/_lindenhof/daily_bills").resolve(name)).exists();
  }

  @Test
  void namesStayReadableInUris() throws IOException {
    Path source = Files.writeString(sources.resolve(".büro rechnung#1.835"), "ISA");
    String name = new Inbox(folder, InstantSource.fixed(NOW)).put(source);
    assertThat(name).isEqualTo("20261122T101530123-0001-.b_ro_rechnung_1.835");
    assertThat(Inbox.nameIn(folder.resolve(name).toUri().toString())).isEqualTo(name);
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
