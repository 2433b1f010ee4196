package io.throughline.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoHistoryTest {
  @TempDir Path folder;

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    DemoHistory.writeTo(folder.resolve("a"), 7, 80);
    DemoHistory.writeTo(folder.resolve("b"), 7, 80);
    assertThat(contents(folder.resolve("a"))).isEqualTo(contents(folder.resolve("b")));
  }

  @Test
  void anotherSeedGivesOtherBytes() throws IOException {
    DemoHistory.writeTo(folder.resolve("a"), 7, 80);
    DemoHistory.writeTo(folder.resolve("b"), 8, 80);
    assertThat(contents(folder.resolve("a"))).isNotEqualTo(contents(folder.resolve("b")));
  }

  @Test
  void aLongerHistoryTellsTheFirstClaimsAlike() throws IOException {
    Truth small = DemoHistory.writeTo(folder.resolve("a"), 7, 40);
    Truth large = DemoHistory.writeTo(folder.resolve("b"), 7, 200);
    assertThat(large.claims().subList(0, 40)).isEqualTo(small.claims().subList(0, 40));
  }

  @Test
  void everyStoryIsToldAtTheSmallestSize() throws IOException {
    Truth truth = DemoHistory.writeTo(folder, 1, 40);
    assertThat(truth.claims()).extracting(ClaimTruth::story).contains(names(Story.values()));
  }

  @Test
  void fewerClaimsThanStoriesAreRefused() {
    assertThatThrownBy(() -> DemoHistory.writeTo(folder, 1, 39))
        .hasMessageContaining("at least 40");
  }

  @Test
  void theTruthIsReadBackAsItWasWritten() throws IOException {
    Truth truth = DemoHistory.writeTo(folder, 7, 60);
    assertThat(Truth.read(folder)).isEqualTo(truth);
  }

  @Test
  void noTwoClaimsShareANumberOfTheirFacility() throws IOException {
    Truth truth = DemoHistory.writeTo(folder, 7, 200);
    assertThat(truth.claims())
        .extracting(claim -> claim.billingProvider() + "|" + claim.claimNumber())
        .doesNotHaveDuplicates();
  }

  private static String[] names(Story[] stories) {
    return Stream.of(stories).map(Story::name).toArray(String[]::new);
  }

  private static Map<String, String> contents(Path top) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(top)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> contents.put(top.relativize(file).toString(), text(file)));
    }
    return contents;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
