package io.throughline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.X12Tally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seen = events + dead letters, held against a count that knows nothing of this reader. */
class AccountingTest {
  private static final int MUTANTS = 10_000;

  /** Cents, of 15 digits. */
  private static final long BEYOND_ANY_ACCOUNT = 100_000_000_000_000L;

  private static final int LARGEST_SEED = 24 * 1024;

  @TempDir private Path folder;

  @Test
  void everyClaimOfTheSamplesIsAnEventOrADeadLetter() throws Exception {
    Map<Path, X12Tally> expected = StraightCounts.of(Samples.folder());
    SoftAssertions softly = new SoftAssertions();
    for (Path file : Samples.all()) {
      Collected read = Collected.of(Files.readAllBytes(file));
      softly
          .assertThat(read.total())
          .as("%s", file)
          .isEqualTo(expected.getOrDefault(file, new X12Tally()));
    }
    softly.assertAll();
    assertThat(expected).hasSizeGreaterThan(100);
  }

  @Test
  void everyClaimOfDamagedFilesIsAnEventOrADeadLetter() throws Exception {
    List<byte[]> seeds = seeds();
    Random random = new Random(20260301);
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = Mutations.mutate(seeds, random);
      Files.write(folder.resolve("%05d.x12".formatted(i)), mutant);
    }
    int compared = 0;
    for (Map.Entry<Path, X12Tally> count : StraightCounts.of(folder).entrySet()) {
      byte[] mutant = Files.readAllBytes(count.getKey());
      Collected read = Collected.of(mutant);
      if (Mutations.hasDisputedHeader(mutant) || isBeyondAnyAccount(count.getValue())) {
        continue;
      }
      compared++;
      assertThat(read.total())
          .as(() -> new String(mutant, StandardCharsets.ISO_8859_1))
          .isEqualTo(count.getValue());
    }
    assertThat(compared).isGreaterThan(7_000);
  }

  /** Ingest takes such an amount for none, and its dead letter for one without an amount. */
  private static boolean isBeyondAnyAccount(X12Tally tally) {
    return LongStream.of(tally.getClm02(), tally.getClp03(), tally.getClp04())
        .anyMatch(cents -> Math.abs(cents) >= BEYOND_ANY_ACCOUNT);
  }

  private static List<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (Path file : Samples.all()) {
      byte[] bytes = Files.readAllBytes(file);
      boolean isX12 = new String(bytes, StandardCharsets.ISO_8859_1).contains("ISA*0");
      if (isX12 && bytes.length < LARGEST_SEED) {
        seeds.add(bytes);
      }
    }
    return seeds;
  }
}
