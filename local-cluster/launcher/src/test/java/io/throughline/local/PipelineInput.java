package io.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.People;
import io.throughline.simulator.Seed;
import io.throughline.simulator.bulk.BulkX12;
import io.throughline.simulator.demo.DemoHistory;
import io.throughline.simulator.demo.Truth;
import io.throughline.simulator.party.Cast;
import io.throughline.simulator.reference.MasterDataFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/**
 * Files for a whole pipeline: a demo, in which everything happens that does happen to claims, and a
 * bulk of claims that are paid as they should be.
 *
 * @param truth of the demo
 */
record PipelineInput(Path folder, Truth truth) {
  private static final int SEED = 11;
  private static final int DEMO_CLAIMS = 200;

  /** From which the rows of its master data are valid. */
  static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

  private static final LocalDate LAST_DAY = LocalDate.of(2027, 12, 31);
  private static final int FIRST_OF_BULK = 1_000_000;
  private static final int BULK_FILES = 4;
  private static final String BULK = "bulk-";

  static PipelineInput write(Path folder, int bulkClaims) throws IOException {
    Truth truth = DemoHistory.writeTo(folder, SEED, DEMO_CLAIMS);
    BulkX12 bulk = new BulkX12(new Seed(SEED));
    int perFile = bulkClaims / BULK_FILES;
    for (int first = FIRST_OF_BULK; first < FIRST_OF_BULK + bulkClaims; first += perFile) {
      try (OutputStream claims = open(folder.resolve(BULK + first + ".837"));
          OutputStream remittances = open(folder.resolve(BULK + first + ".835"))) {
        bulk.claims(claims, first, perFile);
        bulk.remittances(remittances, first, perFile);
      }
    }
    return new PipelineInput(folder, truth);
  }

  private static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file));
  }

  /**
   * Writes the master data of all who take part.
   *
   * @return a payer among them who pays claims of the bulk
   */
  static String writeMasterData(Path reference) throws IOException {
    Cast cast = new Cast(new Seed(SEED));
    MasterDataFolder.write(cast, FIRST_DAY, LAST_DAY, ZoneOffset.UTC, reference);
    return cast.payers().getLast().id();
  }

  /** Those of the bulk are so many that a count of bytes somewhere may be a date of birth. */
  People peopleOfTheDemo() throws IOException {
    People people = People.nobody();
    int named = 0;
    try (Stream<Path> written = Files.walk(folder)) {
      for (Path file : written.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().startsWith(BULK)) {
          String text = Files.readString(file, StandardCharsets.ISO_8859_1);
          people.addAll(People.in(text));
          named += people.namedIn(text).size();
        }
      }
    }
    assertThat(named).as("found where they are").isGreaterThan(100);
    return people;
  }
}
