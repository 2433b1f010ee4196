package io.throughline.local.simulate;

import io.throughline.simulator.group.Site;
import io.throughline.simulator.history.Tellable;
import io.throughline.simulator.output.AvroEventFiles;
import io.throughline.simulator.output.EventSink;
import io.throughline.simulator.output.FileSink;
import io.throughline.simulator.output.FolderFiles;
import io.throughline.simulator.output.Pace;
import io.throughline.simulator.output.Telling;
import io.throughline.simulator.reference.MasterDataFolder;
import io.throughline.simulator.statistics.Tally;
import io.throughline.simulator.truth.Policy;
import io.throughline.simulator.truth.TruthFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a history is told into a folder: {@code files} as source systems hand them over, {@code
 * events} as Avro, {@code truth}, and {@code reference}, the master data to post it by.
 *
 * @param out the folder
 * @param kafka where events go with format KAFKA
 * @param factor simulated by real time; 0 for as fast as it goes
 * @param threads that tell it
 * @param err takes the progress
 */
public record Performance(
    Path out,
    Format format,
    EventSink kafka,
    double factor,
    int threads,
    InstantSource clock,
    PrintWriter err) {
  /**
   * Tells a history.
   *
   * @param summary of what was counted; it becomes part of the truth
   * @return the summary
   */
  <S> S tell(Tellable history, Function<Tally, S> summary)
      throws IOException, InterruptedException {
    List<LocalDate> days = history.days();
    LocalDate from = days.getFirst();
    TruthFolder truth =
        new TruthFolder(
            out.resolve("truth"),
            history.sites().stream().map(Site::code).toList(),
            Policy.of(history.zone(), history.plans()));
    MasterDataFolder.write(history, out.resolve("reference"));
    Pace pace = factor == 0 ? Pace.UNLIMITED : Pace.times(clock, from.atStartOfDay(), factor);
    Telling telling =
        new Telling(
            history,
            format.hasFiles() ? new FolderFiles(out.resolve("files")) : FileSink.none(),
            switch (format) {
              case FILES -> EventSink.none();
              case EVENTS, BOTH -> new AvroEventFiles(out);
              case KAFKA -> kafka;
            },
            Optional.of(truth),
            pace);
    try (TellingProgress progress =
        new TellingProgress(err, clock, telling.tally(), from, days.getLast())) {
      telling.run(threads, progress::told);
    }
    S all = summary.apply(telling.tally());
    truth.finish(all);
    return all;
  }
}
