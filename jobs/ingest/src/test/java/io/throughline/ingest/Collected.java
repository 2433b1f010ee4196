package io.throughline.ingest;

import io.throughline.events.ClaimSubmitted;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.events.X12Tally;
import io.throughline.ingest.format.Formats;
import io.throughline.ingest.format.InputHead;
import io.throughline.ingest.format.InputReading;
import io.throughline.ingest.format.ReadingSettings;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.format.Skip;
import io.throughline.ingest.format.Unreadable;
import io.throughline.ingest.identity.Tokens;
import io.throughline.ingest.x12.X12Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Everything that reading an input handed over. */
public final class Collected implements Readings {
  /** When all tests read. */
  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  public final List<RevenueEvent> events = new ArrayList<>();
  public final List<Unreadable> unreadable = new ArrayList<>();
  public final List<Skip> skips = new ArrayList<>();
  public int interchanges;
  public int transactionSets;

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
    skips.add(skip);
  }

  @Override
  public void interchange() {
    interchanges++;
  }

  @Override
  public void transactionSet() {
    transactionSets++;
  }

  /** Reads text. */
  public static Collected of(String input) {
    return of(input.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Reads bytes. */
  public static Collected of(byte[] input) {
    return of(input, "file:///in");
  }

  /** Reads bytes from somewhere. */
  public static Collected of(byte[] input, String uri) {
    return of(new ByteArrayInputStream(input), uri, ZoneOffset.UTC);
  }

  /** Reads a stream from somewhere, times being those of a zone. */
  public static Collected of(InputStream input, String uri, ZoneId zone) {
    return of(new X12Format(settings(zone)).open(input, head(uri)));
  }

  /** Head of an input of which nothing is known but where it is. */
  public static InputHead head(String uri) {
    return new InputHead(uri, "", new byte[0], 0);
  }

  /** Reads an input of a feed in whichever format recognises it. */
  public static Collected of(Formats formats, byte[] input, String feed) {
    try {
      return of(formats.open(new ByteArrayInputStream(input), "file:///in/" + feed, feed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads to the end. */
  public static Collected of(InputReading reading) {
    Collected collected = new Collected();
    try {
      while (reading.advance(collected)) {
        // Goes on.
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return collected;
  }

  /** Settings with a fixed key and clock. */
  public static ReadingSettings settings(ZoneId zone) {
    Tokens tokens = new Tokens("a key for tests only".getBytes(StandardCharsets.US_ASCII));
    return new ReadingSettings(tokens, zone, InstantSource.fixed(NOW));
  }

  /** Counts and sums of the events. */
  public X12Tally inEvents() {
    X12Tally tally = new X12Tally();
    for (RevenueEvent event : events) {
      if (event.getMilestone() instanceof ClaimSubmitted claim) {
        tally.setClaims(tally.getClaims() + 1);
        tally.setClm02(tally.getClm02() + claim.getCharge().getMinor());
      } else if (event.getMilestone() instanceof RemittanceReceived payment) {
        tally.setClaimPayments(tally.getClaimPayments() + 1);
        tally.setClp03(tally.getClp03() + payment.getCharge().getMinor());
        tally.setClp04(tally.getClp04() + payment.getPaid().getMinor());
      }
    }
    return tally;
  }

  /** Counts and sums of the dead letters. */
  public X12Tally inDeadLetters() {
    X12Tally tally = new X12Tally();
    unreadable.forEach(u -> add(tally, u.tally()));
    return tally;
  }

  /** Counts and sums of all. */
  public X12Tally total() {
    X12Tally tally = inEvents();
    add(tally, inDeadLetters());
    return tally;
  }

  private static void add(X12Tally to, X12Tally more) {
    to.setClaims(to.getClaims() + more.getClaims());
    to.setClaimPayments(to.getClaimPayments() + more.getClaimPayments());
    to.setClm02(to.getClm02() + more.getClm02());
    to.setClp03(to.getClp03() + more.getClp03());
    to.setClp04(to.getClp04() + more.getClp04());
  }

  /** Messages and records that gave events. */
  public long withEvents() {
    return events.stream()
        .map(event -> event.getSource().getPosition().getTransactionSet())
        .distinct()
        .count();
  }

  /** Milestones of one kind. */
  public <T> List<T> milestones(Class<T> type) {
    return events.stream()
        .map(RevenueEvent::getMilestone)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** Reasons in order, one per dead letter. */
  public List<Reason> reasons() {
    return unreadable.stream().filter(Unreadable::last).map(Unreadable::reason).toList();
  }
}
