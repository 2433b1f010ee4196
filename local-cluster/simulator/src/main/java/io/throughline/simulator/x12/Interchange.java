package io.throughline.simulator.x12;

import java.io.IOException;
import java.io.OutputStream;

/**
 * An interchange being written: ISA, one functional group, its transaction sets, and their counts.
 */
final class Interchange {
  private final X12Writer writer;
  private final Envelope envelope;
  private final String guide;
  private int sets;
  private long segmentsBeforeSet;

  /**
   * Opens it.
   *
   * @param functionalCode GS01, e.g. HC for claims
   * @param guide GS08, e.g. 005010X222A1
   */
  Interchange(
      OutputStream out,
      Delimiters delimiters,
      Envelope envelope,
      String functionalCode,
      String guide)
      throws IOException {
    this.writer = new X12Writer(out, delimiters);
    this.envelope = envelope;
    this.guide = guide;
    String date = Texts.date(envelope.at().toLocalDate());
    String time = Texts.time(envelope.at().toLocalTime());
    writer.segment(
        "ISA",
        "00",
        " ".repeat(10),
        "00",
        " ".repeat(10),
        "ZZ",
        padded(envelope.sender()),
        "ZZ",
        padded(envelope.receiver()),
        date.substring(2),
        time,
        String.valueOf(delimiters.repetition()),
        "00501",
        "%09d".formatted(envelope.control()),
        "0",
        "T",
        String.valueOf(delimiters.component()));
    writer.segment(
        "GS",
        functionalCode,
        envelope.sender(),
        envelope.receiver(),
        date,
        time,
        Integer.toString(envelope.control()),
        "X",
        guide);
  }

  X12Writer writer() {
    return writer;
  }

  /** Begins a transaction set whose ST03 names the guide. */
  void beginSet(String code) throws IOException {
    begin(code, guide);
  }

  /** Begins a transaction set without ST03: the 835 has none. */
  void beginSetWithoutGuide(String code) throws IOException {
    begin(code, "");
  }

  private void begin(String code, String reference) throws IOException {
    sets++;
    segmentsBeforeSet = writer.segments();
    writer.segment("ST", code, setControl(), reference);
  }

  /** Ends the transaction set with the count of its segments, ST and SE included. */
  void endSet() throws IOException {
    writer.segment("SE", Long.toString(writer.segments() - segmentsBeforeSet + 1), setControl());
  }

  /** Ends group and interchange. */
  void close() throws IOException {
    writer.segment("GE", Integer.toString(sets), Integer.toString(envelope.control()));
    writer.segment("IEA", "1", "%09d".formatted(envelope.control()));
    writer.flush();
  }

  private String setControl() {
    return "%04d".formatted(sets);
  }

  private static String padded(String id) {
    return "%-15s".formatted(id);
  }
}
