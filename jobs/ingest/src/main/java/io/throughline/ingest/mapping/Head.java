package io.throughline.ingest.mapping;

import io.throughline.ingest.format.InputHead;
import io.throughline.ingest.format.SourceFormat;
import io.throughline.ingest.mapping.record.Field;
import io.throughline.ingest.mapping.record.JsonLayout;
import io.throughline.ingest.mapping.record.JsonRecords;
import io.throughline.ingest.mapping.record.Records.Cut;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the beginning of an input tells. */
record Head(String feed, byte[] bytes, int length) {
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
  private static final Pattern NAME = Pattern.compile(".*\\.(csv|tsv|json|jsonl|ndjson)");
  private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");

  static Head of(InputHead head) {
    return new Head(head.feed(), head.bytes(), head.length());
  }

  /** Whether it is all there is of the input. */
  boolean isWhole() {
    return length < SourceFormat.HEAD_LENGTH;
  }

  /** X12 and HL7 v2 say what they are in their first letters, whatever their feed is called. */
  boolean isOfAnotherFormat() {
    String text = text(64);
    return text.startsWith("ISA")
        || text.startsWith("MSH")
        || text.startsWith("FHS")
        || text.startsWith("BHS");
  }

  /**
   * Whether it looks like CSV or JSON: by the name of its feed; by an opening bracket; or, without
   * an ISA anywhere, by two lines with the same number of delimiters, two or more.
   */
  boolean isOfRecords() {
    String text = text(length);
    if (text.isEmpty()) {
      return false;
    }
    return NAME.matcher(feed.toLowerCase(Locale.ROOT)).matches()
        || text.charAt(0) == '{'
        || text.charAt(0) == '['
        || !text.contains("ISA") && isTable(text.lines().limit(2).toList());
  }

  private static boolean isTable(List<String> lines) {
    return lines.size() == 2
        && DELIMITERS.stream()
            .anyMatch(
                delimiter -> {
                  int first = count(lines.get(0), delimiter);
                  return first >= 2 && first == count(lines.get(1), delimiter);
                });
  }

  private static int count(String text, String delimiter) {
    return text.length() - text.replace(delimiter, "").length();
  }

  private String text(int most) {
    String text = new String(bytes, 0, Math.min(most, length), StandardCharsets.ISO_8859_1);
    return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(3) : text).strip();
  }

  /** Whether the first record has all fields that every record has. */
  boolean hasFields(JsonLayout json, List<Field> fields) {
    JsonRecords records = new JsonRecords(new ByteArrayInputStream(bytes, 0, length), json, fields);
    try {
      if (records.next() != Cut.RECORD) {
        return false;
      }
      for (int i = 0; i < fields.size(); i++) {
        if (!fields.get(i).optional() && !records.has(i)) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be read", e);
    }
  }
}
