package io.throughline.local.simulated;

import io.throughline.events.RevenueEvent;
import io.throughline.ingest.format.InputReading;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Unreadable;
import io.throughline.ingest.identity.Tokens;
import io.throughline.ingest.x12.X12Format;
import io.throughline.ingest.x12.transaction.X12Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What the readers of the ingest job make of one file. */
final class ReadBack implements Readings {
  final List<RevenueEvent> events = new ArrayList<>();
  final List<Unreadable> unreadable = new ArrayList<>();

  static ReadBack of(String name, String uri, byte[] bytes, byte[] key, ZoneId zone)
      throws IOException {
    X12Settings settings =
        new X12Settings(new Tokens(key), zone, InstantSource.fixed(Instant.EPOCH));
    ReadBack read = new ReadBack();
    InputReading reading = new X12Format(settings).open(new ByteArrayInputStream(bytes), uri);
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
  public void interchange() {
    // not counted here
  }

  @Override
  public void transactionSet() {
    // not counted here
  }
}
