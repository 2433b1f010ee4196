package io.throughline.transaction;

import java.io.IOException;
import org.apache.avro.io.Decoder;

/** Fields of an Avro record, one after the other, with unions of null and one other type. */
final class FieldReader {
  private static final int NULL = 0;
  private static final int PRESENT = 1;

  private final Decoder in;

  FieldReader(Decoder in) {
    this.in = in;
  }

  long number() throws IOException {
    return in.readLong();
  }

  /** A date: days since epoch. */
  int day() throws IOException {
    return in.readInt();
  }

  String text() throws IOException {
    return in.readString();
  }

  void skipText() throws IOException {
    in.skipString();
  }

  void skipBytes(int length) throws IOException {
    in.skipFixed(length);
  }

  /** Index of a symbol of an enumeration, or of a branch of a union, that has so many. */
  int symbol(int count) throws IOException {
    int index = in.readEnum();
    if (index < 0 || index >= count) {
      throw new IOException("symbol or branch %d of %d".formatted(index, count));
    }
    return index;
  }

  /** Items of the first block of an array; 0 at its end. */
  long items() throws IOException {
    return in.readArrayStart();
  }

  /** Items of the next block of an array; 0 at its end. */
  long moreItems() throws IOException {
    return in.arrayNext();
  }

  boolean isPresent() throws IOException {
    return symbol(PRESENT + 1) != NULL;
  }

  String optionalText() throws IOException {
    return isPresent() ? in.readString() : null;
  }

  void skipOptionalText() throws IOException {
    if (isPresent()) {
      in.skipString();
    }
  }

  void skipOptionalNumber() throws IOException {
    if (isPresent()) {
      in.readLong();
    }
  }

  /** Skips what {@code Money} is. */
  void skipMoney() throws IOException {
    in.readLong();
    in.skipString();
  }

  void skipOptionalMoney() throws IOException {
    if (isPresent()) {
      skipMoney();
    }
  }

  int optionalDay() throws IOException {
    return isPresent() ? in.readInt() : Statement.NO_DATE;
  }
}
