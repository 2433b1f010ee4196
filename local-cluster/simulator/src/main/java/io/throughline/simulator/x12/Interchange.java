package io.throughline.simulator.x12;

import io.throughline.simulator.Padded;
import java.io.IOException;
import java.io.OutputStream;

/**
 * An interchange being written: ISA, one functional group, its transaction sets, and their counts.
 */
final class Interchange {
  private final X12Writer writer;
  private final Envelope envelope;
  private final String guide;
  private final Stretch unit;
  private final Stretch whole;
  private int sets;
  private int units;
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
    this.unit = writer.stretch();
    this.whole = writer.stretch();
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
        envelope.interchangeControl(),
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
    units = 0;
    segmentsBeforeSet = writer.segments();
    writer.begin(whole);
    writer.segment("ST", code, setControl(sets), reference);
  }

  /** Ends the transaction set with the count of its segments, ST and SE included. */
  void endSet() throws IOException {
    whole.drop();
    writeSetEnd();
  }

  /** Ends the transaction set as a whole that says something. */
  <T> void endSet(T said, Observer<T> observer) throws IOException {
    writeSetEnd();
    if (Nobody.is(observer)) {
      whole.drop();
    } else {
      observer.wrote(said, writer.end(whole, envelope, sets, 0, "ST"));
    }
  }

  private void writeSetEnd() throws IOException {
    writer.segment(
        "SE", Long.toString(writer.segments() - segmentsBeforeSet + 1), setControl(sets));
  }

  /** The next segment begins a thing of its own, such as a claim. */
  void beginUnit() {
    units++;
    writer.begin(unit);
  }

  /**
   * The last segment ended it.
   *
   * @param tag with which it began
   */
  <T> void endUnit(String tag, T said, Observer<T> observer) {
    if (Nobody.is(observer)) {
      unit.drop();
    } else {
      observer.wrote(said, writer.end(unit, envelope, sets, units, tag));
    }
  }

  /** Ends group and interchange. */
  void close() throws IOException {
    writer.segment("GE", Integer.toString(sets), Integer.toString(envelope.control()));
    writer.segment("IEA", "1", envelope.interchangeControl());
    writer.flush();
  }

  /** ST02. */
  static String setControl(int set) {
    return Padded.number(set, 4);
  }

  private static String padded(String id) {
    return id + " ".repeat(15 - id.length());
  }
}
