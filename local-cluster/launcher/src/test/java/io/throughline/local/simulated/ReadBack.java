package io.throughline.local.simulated;

import io.throughline.events.RevenueEvent;
import io.throughline.ingest.format.Formats;
import io.throughline.ingest.format.InputReading;
import io.throughline.ingest.format.ReadingSettings;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Skip;
import io.throughline.ingest.format.Unreadable;
import io.throughline.ingest.identity.Tokens;
import io.throughline.ingest.mapping.load.MappingLoader;
import io.throughline.ingest.reading.AllFormats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What the readers of the ingest job, with the mappings that are shipped, make of one file. */
final class ReadBack implements Readings {
  final List<RevenueEvent> events = new ArrayList<>();
  final List<Unreadable> unreadable = new ArrayList<>();
  final List<Skip> skipped = new ArrayList<>();

  /** All formats of the ingest job. */
  static Formats formats(byte[] key, ZoneId zone) throws IOException {
    Tokens tokens = new Tokens(key);
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    Path mappings = Path.of("..", "..", "jobs", "ingest", "mappings");
    return AllFormats.of(
        new ReadingSettings(tokens, zone, clock), MappingLoader.load(List.of(mappings)));
  }

  static ReadBack of(Formats formats, String name, String uri, byte[] bytes) throws IOException {
    ReadBack read = new ReadBack();
    InputReading reading = formats.open(new ByteArrayInputStream(bytes), uri, name);
    while (reading.advance(read)) {
      // reads on
    }
    return read;
  }

  @Override
  public void event(RevenueEvent event) {
    events.add(event);
  }

  @Override
  public void unreadable(Unreadable found) {
    unreadable.add(found);
  }

  @Override
  public void skipped(Skip skip) {
    skipped.add(skip);
  }

  @Override
  public void interchange() {
    // not counted here
  }

  @Override
  public void transactionSet() {
    // not counted here
  }
}
