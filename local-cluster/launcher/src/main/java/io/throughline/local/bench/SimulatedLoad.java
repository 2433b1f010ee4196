package io.throughline.local.bench;

import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.file.SourceFile;
import io.throughline.simulator.group.Profile;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.history.History;
import io.throughline.simulator.history.Options;
import io.throughline.simulator.rate.Rates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Input as one kind of system of a simulated hospital group sends it: its files, joined. */
final class SimulatedLoad {
  private static final LocalDate FROM = LocalDate.of(2026, 1, 5);
  private static final int MOST_DAYS = 3_650;
  private static final Settings SETTINGS =
      new Settings(
          "file:///bench/",
          ZoneOffset.UTC,
          "a key for benchmarks only".getBytes(StandardCharsets.US_ASCII));

  private final String begins;
  private final String ends;
  private final boolean header;
  private final byte[] recordStart;
  private final ByteArrayOutputStream joined = new ByteArrayOutputStream();
  private String feed;
  private int records;

  private SimulatedLoad(String begins, String ends, boolean header, String recordStart) {
    this.begins = begins;
    this.ends = ends;
    this.header = header;
    this.recordStart = recordStart.getBytes(StandardCharsets.US_ASCII);
  }

  /** HL7 v2 charges: DFT messages, of which each FT1 is a record. */
  static Load charges(int atLeast) throws IOException {
    return new SimulatedLoad("hl7/", "-DFT.hl7", false, "\rFT1|").collect("HL7 DFT", atLeast);
  }

  /** Patient accounting's JSON Lines. */
  static Load billing(int atLeast) throws IOException {
    return new SimulatedLoad("billing/", ".jsonl", false, "\n").collect("JSON", atLeast);
  }

  /** The ERP's CSV, of which every other row is left out by its mapping. */
  static Load journal(int atLeast) throws IOException {
    return new SimulatedLoad("erp/", ".csv", true, "\n").collect("CSV", atLeast);
  }

  private Load collect(String name, int atLeast) throws IOException {
    Options options = Options.whole(1, Profile.HOSPITAL, FROM, MOST_DAYS, Rates.with(Map.of()));
    History history = new History(options, SETTINGS);
    History.Teller teller = history.teller();
    for (LocalDate day = FROM; records < atLeast; day = day.plusDays(1)) {
      for (Site site : history.sites()) {
        for (SourceFile file : teller.files(teller.plan(site, day))) {
          if (file.name().startsWith(begins) && file.name().endsWith(ends)) {
            add(history, file);
          }
        }
      }
    }
    return new Load(name, feed, joined.toByteArray(), records);
  }

  private void add(History history, SourceFile file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.content().write(history.uri(file), out, (owner, event) -> {});
    byte[] bytes = out.toByteArray();
    int from = header ? firstLine(bytes) : 0;
    if (feed == null) {
      feed = file.name();
      joined.write(bytes, 0, from);
    }
    joined.write(bytes, from, bytes.length - from);
    records += count(bytes, from);
  }

  private static int firstLine(byte[] bytes) {
    int end = 0;
    while (bytes[end] != '\n') {
      end++;
    }
    return end + 1;
  }

  private int count(byte[] bytes, int from) {
    int found = 0;
    for (int i = from; i + recordStart.length <= bytes.length; i++) {
      int matching = 0;
      while (matching < recordStart.length && bytes[i + matching] == recordStart[matching]) {
        matching++;
      }
      found += matching == recordStart.length ? 1 : 0;
    }
    return found;
  }
}
