package io.throughline.local.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.RevenueEvent;
import io.throughline.ingest.Collected;
import io.throughline.reference.ReferenceData;
import io.throughline.reference.table.Table;
import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.demo.DemoHistory;
import io.throughline.simulator.demo.FileTruth;
import io.throughline.simulator.fault.FaultRates;
import io.throughline.simulator.group.Profile;
import io.throughline.simulator.history.History;
import io.throughline.simulator.history.Options;
import io.throughline.simulator.output.EventSink;
import io.throughline.simulator.output.FileSink;
import io.throughline.simulator.output.Pace;
import io.throughline.simulator.output.Telling;
import io.throughline.simulator.rate.Rates;
import io.throughline.simulator.reference.MasterDataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A simulated history brings all the master data by which it can be posted. */
class SimulatedReferenceTest {
  private static final LocalDate FROM = LocalDate.of(2026, 1, 5);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void thatOfEveryProfileIsSoundAndFitsIntoARecord(Profile profile) throws IOException {
    History history = history(profile, 365, ZoneId.of("America/Chicago"));
    MasterDataFolder.write(history, folder);

    ReferenceData data = ReferenceDirectory.read(folder).data();

    assertThat(data.rows(Table.COMPANIES)).hasSameSizeAs(history.sites());
    assertThat(data.rows(Table.PAYERS)).hasSameSizeAs(history.plans());
    assertThat(data.postingPolicy().timeZone()).isEqualTo(ZoneId.of("America/Chicago"));
  }

  @Test
  void equalHistoriesBringTheSameAndOthersAnotherVersion() throws IOException {
    ReferenceData data = written("one", history(Profile.CLINIC, 5, ZoneOffset.UTC));

    assertThat(written("two", history(Profile.CLINIC, 5, ZoneOffset.UTC))).isEqualTo(data);
    assertThat(written("three", history(Profile.CLINIC, 50, ZoneOffset.UTC)).version())
        .isNotEqualTo(data.version());
  }

  private ReferenceData written(String name, History history) throws IOException {
    MasterDataFolder.write(history, folder.resolve(name));
    return ReferenceDirectory.read(folder.resolve(name)).data();
  }

  @Test
  void everyRemittanceOfADrawnHistoryCanBePosted() throws IOException, InterruptedException {
    History history = history(Profile.HOSPITAL, 20, ZoneOffset.UTC);
    MasterDataFolder.write(history, folder);
    Postable postable = new Postable(ReferenceDirectory.read(folder).data());
    new Telling(history, FileSink.none(), into(postable), Optional.empty(), Pace.UNLIMITED)
        .run(1, day -> {});

    assertThat(postable.payments).isGreaterThan(1_000);
    assertThat(postable.accounts)
        .containsEntry("cash null null", "110000")
        .containsEntry("patient-receivable PR 3", "141000")
        .containsEntry("adjustment OA 23", "LEAVE")
        .containsEntry("adjustment CO 29", "LEAVE")
        .containsEntry("adjustment CO 97", "LEAVE")
        .containsEntry("adjustment OA 18", "LEAVE")
        .containsEntry("provider-adjustment null L6", "711000")
        .containsEntry("provider-adjustment null WO", "145000");
    assertThat(postable.accounts.get("adjustment CO 45")).matches("450[012]00");
  }

  private static EventSink into(Postable postable) {
    return (site, day) ->
        new EventSink.Writer() {
          @Override
          public void write(RevenueEvent event) {
            postable.see(event);
          }

          @Override
          public void close() {
            // nothing is open
          }
        };
  }

  @Test
  void everyRemittanceOfTheDemoCanBePostedAsItsFilesAreRead() throws IOException {
    DemoHistory.writeMasterData(folder.resolve("reference"));
    Postable postable = new Postable(ReferenceDirectory.read(folder.resolve("reference")).data());
    Path files = folder.resolve("files");
    for (FileTruth file : DemoHistory.writeTo(files, DemoHistory.DEFAULT_SEED, 200).files()) {
      Collected.of(Files.readAllBytes(files.resolve(file.name()))).events.forEach(postable::see);
    }

    assertThat(postable.payments).isGreaterThan(100);
    assertThat(postable.accounts)
        .containsKey("adjustment CO 45")
        .containsEntry("provider-adjustment null FB", "146000")
        .containsEntry("provider-adjustment null L6", "711000");
  }

  private static History history(Profile profile, int days, ZoneId zone) {
    byte[] key = "a key for tests only".getBytes(StandardCharsets.US_ASCII);
    Options options =
        Options.whole(1, profile, FROM, days, Rates.with(Map.of()))
            .with(FaultRates.of(Map.of("all", 0.02)));
    return new History(options, new Settings("file:///simulated/", zone, key));
  }
}
