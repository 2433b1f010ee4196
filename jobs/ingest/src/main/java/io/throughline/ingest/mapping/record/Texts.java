package io.throughline.ingest.mapping.record;

import io.throughline.ingest.format.Reason;
import java.util.Arrays;
import java.util.List;

/** The texts of the record at hand, each made when it is first asked for. */
abstract class Texts {
  /** Longer ones are no numbers, codes or names; an event must fit into a Kafka record. */
  private static final int LONGEST = 4_096;

  /** A character that the charset does not have is decoded to this. */
  private static final char UNDECODABLE = '\ufffd';

  private static final String UNKNOWN = new String();

  private final List<Field> fields;
  private final String[] texts;

  Texts(List<Field> fields) {
    this.fields = fields;
    this.texts = new String[fields.size()];
  }

  /** Text of a field as it stands in the record; null when it is not there. */
  abstract String raw(int field);

  /** The record at hand is another. */
  void clear() {
    Arrays.fill(texts, UNKNOWN);
  }

  @SuppressWarnings("StringEquality") // One object marks what was not asked for yet.
  String get(int field) {
    String text = texts[field];
    if (text == UNKNOWN) {
      text = cleaned(field);
      texts[field] = text;
    }
    return text;
  }

  private String cleaned(int field) {
    String raw = raw(field);
    if (raw == null) {
      return null;
    }
    String text = raw.strip();
    Field of = fields.get(field);
    if (text.isEmpty() || of.absent().contains(text)) {
      return null;
    }
    if (text.length() > LONGEST) {
      throw new Refused(
          Reason.OVERSIZED_RECORD,
          "field %s is longer than %d characters".formatted(of.name(), LONGEST));
    }
    if (text.indexOf(UNDECODABLE) >= 0) {
      throw new Refused(
          Reason.MALFORMED_RECORD,
          "field %s has bytes that are not in the input's charset".formatted(of.name()));
    }
    return text;
  }
}
