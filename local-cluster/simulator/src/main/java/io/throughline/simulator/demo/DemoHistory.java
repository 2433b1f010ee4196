package io.throughline.simulator.demo;

import io.throughline.simulator.Seed;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.claim.ClaimSource;
import io.throughline.simulator.party.Cast;
import io.throughline.simulator.reference.MasterDataFolder;
import io.throughline.simulator.remit.Remittance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Matching 837, 999, 277CA and 835 files in which every {@link Story} happens, some damaged files,
 * and the truth about them.
 *
 * <pre>{@code
 * Truth truth = DemoHistory.writeTo(folder, 7, 120);
 * }</pre>
 */
public final class DemoHistory {
  /** First day of service unless another is asked for: a Monday. */
  public static final LocalDate DEFAULT_START = LocalDate.of(2026, 1, 5);

  /** Any would do; this one makes every kind of story happen at once. */
  public static final long DEFAULT_SEED = 7;

  private static final int DAYS_OF_SERVICE = 19;

  /** Until everything that follows from the last service has come. */
  private static final int DAYS_TOLD = 180;

  private DemoHistory() {}

  /** Writes a history that starts on {@link #DEFAULT_START}. */
  public static Truth writeTo(Path folder, long seed, int claims) throws IOException {
    return writeTo(folder, seed, claims, DEFAULT_START);
  }

  /**
   * Writes the master data by which the history of {@link #DEFAULT_SEED} and {@link #DEFAULT_START}
   * can be posted.
   *
   * @param folder where to write; made if absent
   */
  public static void writeMasterData(Path folder) throws IOException {
    MasterDataFolder.write(
        new Cast(new Seed(DEFAULT_SEED)),
        DEFAULT_START,
        DEFAULT_START.plusDays(DAYS_TOLD),
        ZoneOffset.UTC,
        folder);
  }

  /**
   * Writes a history: folders 837, 999, 277ca, 835 and damaged, and truth.json. Equal arguments
   * give equal bytes.
   *
   * @param folder where to write; made if absent, files of the same names are replaced
   * @param claims at least 40, so that every story occurs
   * @param start first day of service
   * @return what is also in truth.json
   */
  public static Truth writeTo(Path folder, long seed, int claims, LocalDate start)
      throws IOException {
    if (claims < Storyboard.BLOCK) {
      throw new IllegalArgumentException(
          "every story needs a claim: ask for at least " + Storyboard.BLOCK + ", not " + claims);
    }
    Seed chance = new Seed(seed);
    Cast cast = new Cast(chance);
    ClaimSource source = new ClaimSource(chance, cast);
    Chronicle chronicle = new Chronicle();
    StoryTeller teller = new StoryTeller(chance, cast, chronicle);
    List<ClaimTruth> truths = new ArrayList<>();
    List<Story> stories = new Storyboard(chance).stories(claims);
    for (int number = 0; number < claims; number++) {
      int day = chance.stream("service-day", number).nextInt(DAYS_OF_SERVICE);
      int lines = stories.get(number) == Story.SPLIT ? 2 : 1;
      Claim claim = source.claim(number, start.plusDays(day), lines);
      truths.add(teller.tell(stories.get(number), claim));
    }
    HistoryFiles files = new HistoryFiles(folder);
    List<Remittance> remittances = new Remittances(chance).of(chronicle.paid());
    files.submissions(chronicle.sent());
    files.acknowledgements(chronicle.answered());
    files.remittances(remittances);
    DamagedFiles damaged = new DamagedFiles(files, source, start);
    truths.addAll(damaged.write());
    Truth truth =
        Truth.of(
            seed,
            start,
            files.truths(),
            truths,
            remittances.stream().map(RemittanceTruth::of).toList());
    truth.write(folder);
    return truth;
  }
}
