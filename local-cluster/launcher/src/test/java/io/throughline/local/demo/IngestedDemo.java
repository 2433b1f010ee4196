package io.throughline.local.demo;

import io.throughline.events.RevenueEvent;
import io.throughline.ingest.format.InputHead;
import io.throughline.ingest.format.InputReading;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Skip;
import io.throughline.ingest.format.Unreadable;
import io.throughline.ingest.identity.Tokens;
import io.throughline.ingest.x12.X12Format;
import io.throughline.ingest.x12.transaction.X12Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What the ingest job's reader makes of one file. */
final class IngestedDemo implements Readings {
  private static final X12Settings SETTINGS =
      new X12Settings(
          new Tokens("a key for tests only".getBytes(StandardCharsets.US_ASCII)),
          ZoneOffset.UTC,
          InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z")));

  final List<RevenueEvent> events = new ArrayList<>();
  final List<Unreadable> unreadable = new ArrayList<>();

  static IngestedDemo of(Path file) throws IOException {
    IngestedDemo ingested = new IngestedDemo();
    try (InputStream in = Files.newInputStream(file)) {
      InputReading reading =
          new X12Format(SETTINGS)
              .open(in, new InputHead(file.toUri().toString(), "", new byte[0], 0));
      while (reading.advance(ingested)) {
        // reads on
      }
    }
    return ingested;
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
    throw new AssertionError("X12 has nothing to skip: " + skip);
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
