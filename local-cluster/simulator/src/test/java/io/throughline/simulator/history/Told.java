package io.throughline.simulator.history;

import io.throughline.events.RevenueEvent;
import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.evidence.Sha256Digest;
import io.throughline.simulator.fault.FaultRates;
import io.throughline.simulator.group.Profile;
import io.throughline.simulator.output.EventSink;
import io.throughline.simulator.output.FileSink;
import io.throughline.simulator.output.Pace;
import io.throughline.simulator.output.Telling;
import io.throughline.simulator.rate.Rates;
import io.throughline.simulator.statistics.Tally;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A history told into memory: the hash of each file, and all events. */
public final class Told {
  public static final LocalDate FROM = LocalDate.of(2026, 1, 19);

  public final Map<String, String> files = Collections.synchronizedMap(new TreeMap<>());
  public final List<RevenueEvent> events = Collections.synchronizedList(new ArrayList<>());

  /** Files in the order in which they were told, which is that of one thread. */
  public final List<String> names = Collections.synchronizedList(new ArrayList<>());

  public Tally tally;

  public static History history(long seed, Profile profile, int days, Rates rates) {
    return history(seed, profile, days, rates, FaultRates.NONE);
  }

  public static History history(
      long seed, Profile profile, int days, Rates rates, FaultRates faults) {
    Settings settings =
        new Settings(
            "file:///simulated/",
            ZoneId.of("America/New_York"),
            "a key for tests only".getBytes(StandardCharsets.US_ASCII));
    return new History(Options.whole(seed, profile, FROM, days, rates).with(faults), settings);
  }

  public static Told of(History history, int threads) throws IOException, InterruptedException {
    Told told = new Told();
    FileSink files =
        file ->
            new ByteArrayOutputStream() {
              @Override
              public void close() {
                byte[] hash = Sha256Digest.create().digest(toByteArray());
                told.names.add(file.name());
                told.files.put(file.name(), HexFormat.of().formatHex(hash));
              }
            };
    EventSink events =
        (site, day) ->
            new EventSink.Writer() {
              @Override
              public void write(RevenueEvent event) {
                told.events.add(event);
              }

              @Override
              public void close() {
                // nothing is open
              }
            };
    Telling telling = new Telling(history, files, events, Optional.empty(), Pace.UNLIMITED);
    telling.run(threads, day -> {});
    told.tally = telling.tally();
    return told;
  }
}
