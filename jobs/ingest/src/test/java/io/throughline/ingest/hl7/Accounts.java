package io.throughline.ingest.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.RevenueEvent;
import io.throughline.ingest.format.InputReading;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.format.Skip;
import io.throughline.ingest.format.Unreadable;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Holds what was read against the input: how each message ended, and whose bytes are whose. */
final class Accounts implements Readings {
  private final byte[] input;
  private final MessageDigest sha256;
  final List<RevenueEvent> events = new ArrayList<>();
  final List<Unreadable> unreadable = new ArrayList<>();
  int messages;
  int withEvents;
  int skipped;
  int dead;
  private boolean ended = true;

  private Accounts(byte[] input) throws Exception {
    this.input = input;
    this.sha256 = MessageDigest.getInstance("SHA-256");
  }

  /** Reads to the end and checks all that can be checked on the way. */
  static Accounts of(byte[] input, InputReading reading) throws Exception {
    Accounts accounts = new Accounts(input);
    while (accounts.advance(reading)) {
      // Goes on.
    }
    assertThat(accounts.ended).as("the last message ended").isTrue();
    assertThat(accounts.withEvents + accounts.skipped + accounts.dead).isEqualTo(accounts.messages);
    assertThat(reading.bytesRead()).isEqualTo(input.length);
    return accounts;
  }

  private boolean advance(InputReading reading) throws IOException {
    return reading.advance(this);
  }

  @Override
  public void transactionSet() {
    assertThat(ended).as("message %d ended", messages).isTrue();
    ended = false;
    messages++;
  }

  @Override
  public void event(RevenueEvent event) {
    var source = event.getSource();
    var position = source.getPosition();
    int from = (int) position.getByteOffset();
    byte[] evidence = Arrays.copyOfRange(input, from, from + (int) position.getByteLength());
    assertThat(source.getContentHash().bytes()).isEqualTo(sha256.digest(evidence));
    assertThat(new String(evidence, 0, 3, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo(position.getSegmentTag());
    assertThat(position.getTransactionSet()).isEqualTo(messages);
    events.add(event);
    withEvents += ended ? 0 : 1;
    ended = true;
  }

  @Override
  public void skipped(Skip skip) {
    assertThat(ended).as("skipped once, and for nothing else").isFalse();
    skipped++;
    ended = true;
  }

  @Override
  public void unreadable(Unreadable found) {
    int from = (int) found.offset();
    assertThat(found.bytes())
        .isEqualTo(Arrays.copyOfRange(input, from, from + found.bytes().length));
    unreadable.add(found);
    if (found.last() && found.reason() != Reason.TEXT_OUTSIDE_INTERCHANGE) {
      dead += ended ? 0 : 1;
      ended = true;
    }
  }

  @Override
  public void interchange() {
    throw new AssertionError("HL7 v2 has no interchanges");
  }
}
