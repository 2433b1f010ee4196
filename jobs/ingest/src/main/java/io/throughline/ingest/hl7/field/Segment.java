package io.throughline.ingest.hl7.field;

import ca.uhn.hl7v2.HL7Exception;
import io.throughline.ingest.format.Reason;
import java.util.ArrayList;
import java.util.List;

/** One segment: its fields by number, as the standard numbers them. */
public final class Segment {
  /** No field that we use is longer. */
  private static final int MAX_FIELD = 2000;

  /** Nor do we use one with a higher number. */
  private static final int MAX_FIELDS = 64;

  /** HL7 for: the value is to be deleted. */
  private static final String NULL = "\"\"";

  private final String name;
  private final Encoding encoding;
  private final FieldParser parser;
  private final List<String> fields;

  /**
   * Splits a segment.
   *
   * @param name its tag, e.g. PID
   * @param text all of it, from the tag to before its terminator
   */
  public Segment(String name, String text, Encoding encoding, FieldParser parser) {
    this.name = name;
    this.encoding = encoding;
    this.parser = parser;
    fields = new ArrayList<>();
    int from = 0;
    while (from >= 0 && fields.size() <= MAX_FIELDS) {
      int to = text.indexOf(encoding.field(), from);
      fields.add(text.substring(from, to < 0 ? text.length() : to));
      if (from == 0 && name.equals("MSH")) {
        // Its first field is the separator itself.
        fields.add(String.valueOf(encoding.field()));
      }
      from = to < 0 ? -1 : to + 1;
    }
  }

  /** As {@link #value(int, int, int)}, of the first subcomponent of the first component. */
  public String value(int field) throws UnreadableMessageException {
    return value(field, 1, 1);
  }

  /**
   * A value of the first repetition of a field without outer blanks; empty when absent or null.
   *
   * @throws UnreadableMessageException the field is not one of HL7
   */
  public String value(int field, int component, int subcomponent)
      throws UnreadableMessageException {
    if (field >= fields.size()) {
      return "";
    }
    String text = firstRepetition(fields.get(field));
    if (text.length() > MAX_FIELD) {
      throw new UnreadableMessageException(
          Reason.MALFORMED_MESSAGE,
          "%s is longer than %d characters".formatted(name(field), MAX_FIELD));
    }
    if (text.isEmpty()) {
      return text;
    }
    try {
      String value = parser.subcomponent(text, encoding, component, subcomponent).strip();
      return value.equals(NULL) ? "" : value;
    } catch (HL7Exception | RuntimeException e) {
      // HAPI says what it stumbled over; that may be anyone's name.
      throw new UnreadableMessageException(
          Reason.MALFORMED_MESSAGE,
          "%s cannot be split: %s".formatted(name(field), e.getClass().getSimpleName()));
    }
  }

  /**
   * As {@link #value(int)}, of a field that must be there.
   *
   * @throws UnreadableMessageException it is not, or is not one of HL7
   */
  public String required(int field) throws UnreadableMessageException {
    String value = value(field);
    if (value.isEmpty()) {
      throw new UnreadableMessageException(Reason.MISSING_FIELD, name(field) + " is empty");
    }
    return value;
  }

  /**
   * Time stamp in a field; null when absent.
   *
   * @throws UnreadableMessageException it is no time stamp
   */
  public Timestamp timestamp(int field) throws UnreadableMessageException {
    String value = value(field);
    if (value.isEmpty()) {
      return null;
    }
    Timestamp timestamp = Timestamp.parse(value);
    if (timestamp == null) {
      throw new UnreadableMessageException(
          Reason.BAD_DATE, name(field) + " is not YYYY[MM[DD[HH[MM[SS[.S]]]]]][+/-ZZZZ]");
    }
    return timestamp;
  }

  /** Name of a field, e.g. PID-3. */
  public String name(int field) {
    return name + "-" + field;
  }

  private String firstRepetition(String text) {
    int end = encoding.repetition() == Encoding.NONE ? -1 : text.indexOf(encoding.repetition());
    return end < 0 ? text : text.substring(0, end);
  }
}
