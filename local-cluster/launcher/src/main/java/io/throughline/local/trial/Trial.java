package io.throughline.local.trial;

import io.throughline.events.RevenueEvent;
import io.throughline.ingest.format.Formats;
import io.throughline.ingest.format.InputReading;
import io.throughline.ingest.format.ReadingSettings;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Skip;
import io.throughline.ingest.format.Unreadable;
import io.throughline.ingest.identity.Tokens;
import io.throughline.ingest.mapping.MappingFormat;
import io.throughline.ingest.mapping.Mappings;
import io.throughline.ingest.x12.X12Format;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What mappings make of a sample. It is read as the ingest job would read it, but for the key of
 * the patient tokens, which is random.
 */
public final class Trial implements Readings {
  private static final int KEY_LENGTH = 32;

  private final int limit;
  private final List<RevenueEvent> events = new ArrayList<>();
  private final List<Unreadable> deadLetters = new ArrayList<>();
  private final Map<String, LeftOut> leftOut = new LinkedHashMap<>();
  private long records;
  private long eventCount;
  private long deadLetterCount;

  /**
   * Records that are left out for one reason.
   *
   * @param count of them
   * @param firstLine on which the first one begins
   */
  public record LeftOut(long count, long firstLine) {}

  private Trial(int limit) {
    this.limit = limit;
  }

  /**
   * Reads a sample.
   *
   * @param feed name under which it would arrive
   * @param limit how many events and dead letters are kept to be shown
   * @throws IOException when it cannot be read
   */
  public static Trial of(Mappings mappings, Path sample, String feed, int limit)
      throws IOException {
    byte[] key = new byte[KEY_LENGTH];
    new SecureRandom().nextBytes(key);
    Tokens tokens = new Tokens(key);
    Trial trial = new Trial(limit);
    InstantSource clock = InstantSource.system();
    Formats formats =
        new Formats(
            List.of(
                new MappingFormat(mappings, tokens, clock, trial::leaveOut),
                new X12Format(new ReadingSettings(tokens, ZoneOffset.UTC, clock))));
    try (InputStream input = Files.newInputStream(sample)) {
      InputReading reading = formats.open(input, sample.toUri().toString(), feed);
      while (reading.advance(trial)) {
        // Until its end.
      }
    }
    return trial;
  }

  private void leaveOut(long line, String code) {
    leftOut.merge(
        code,
        new LeftOut(1, line),
        (before, more) -> new LeftOut(before.count() + more.count(), before.firstLine()));
  }

  @Override
  public void event(RevenueEvent event) {
    eventCount++;
    if (events.size() < limit) {
      events.add(event);
    }
  }

  @Override
  public void skipped(Skip skip) {
    // Told with its line and reason by the format.
  }

  @Override
  public void unreadable(Unreadable unreadable) {
    if (unreadable.last()) {
      deadLetterCount++;
      if (deadLetters.size() < limit) {
        deadLetters.add(unreadable);
      }
    }
  }

  @Override
  public void interchange() {
    // Not of interest.
  }

  @Override
  public void transactionSet() {
    records++;
  }

  /** Records of the sample. */
  public long records() {
    return records;
  }

  /** Events that they gave. */
  public long eventCount() {
    return eventCount;
  }

  /** Dead letters. */
  public long deadLetterCount() {
    return deadLetterCount;
  }

  /** The first events. */
  public List<RevenueEvent> events() {
    return List.copyOf(events);
  }

  /** The first dead letters. */
  public List<Unreadable> deadLetters() {
    return List.copyOf(deadLetters);
  }

  /** Records left out, by reason. */
  public Map<String, LeftOut> leftOut() {
    return leftOut;
  }

  /** How many were left out. */
  public long leftOutCount() {
    return leftOut.values().stream().mapToLong(LeftOut::count).sum();
  }
}
