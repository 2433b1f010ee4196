package io.throughline.ingest.mapping.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a CSV input.
 *
 * @param names in order, outer blanks removed
 */
public record CsvHeader(List<String> names) {
  /** Stands for a field that no column has. */
  static final int NONE = -1;

  /**
   * The header of an input.
   *
   * @param head first bytes of the input
   * @return null when there is none, or when it does not end within the head
   */
  public static CsvHeader of(byte[] head, int length, boolean isWhole, CsvDialect dialect) {
    Buffer buffer = new Buffer(new ByteArrayInputStream(head, 0, length));
    CsvCut cut = new CsvCut(buffer, dialect);
    try {
      if (skipToHeader(buffer, cut) != Records.Cut.RECORD
          || cut.terminator() == 0 && !isWhole
          || cut.isBlank()) {
        return null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be read", e);
    }
    List<String> names = new ArrayList<>(cut.columns());
    for (int i = 0; i < cut.columns(); i++) {
      names.add(cut.text(i).strip());
    }
    return new CsvHeader(List.copyOf(names));
  }

  /** Cuts the first record that is not blank. */
  static Records.Cut skipToHeader(Buffer buffer, CsvCut cut) throws IOException {
    buffer.skipByteOrderMark();
    Records.Cut found = cut.cut();
    while (found == Records.Cut.RECORD && cut.isBlank() && cut.terminator() > 0) {
      buffer.release(cut.length() + cut.terminator());
      found = cut.cut();
    }
    return found;
  }

  /** The names of fields that records must have and these columns do not. */
  public List<String> missing(List<Field> fields) {
    return fields.stream()
        .filter(field -> !field.optional() && !names.contains(field.source()))
        .map(Field::source)
        .toList();
  }

  /** Which column each field is. */
  int[] columns(List<Field> fields) {
    return fields.stream().mapToInt(field -> names.indexOf(field.source())).toArray();
  }
}
