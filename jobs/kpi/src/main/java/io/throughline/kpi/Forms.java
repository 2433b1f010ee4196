package io.throughline.kpi;

import io.throughline.transaction.ByteReader;
import io.throughline.transaction.ByteWriter;

/** How single values are stored. */
final class Forms {
  private static final int ABSENT = 0;
  private static final int PRESENT = 1;

  private Forms() {}

  static void expectVersion(int version, ByteReader in) {
    int found = in.readByte();
    if (found != version) {
      throw in.corrupt("layout version %d, this program reads %d".formatted(found, version));
    }
  }

  /** A constant of an enumeration by its place, a byte. */
  static <E> E constant(E[] constants, ByteReader in) {
    int place = in.readByte();
    if (place >= constants.length) {
      throw in.corrupt("place %d of %d constants".formatted(place, constants.length));
    }
    return constants[place];
  }

  static void writeText(String text, ByteWriter out) {
    out.writeText(text, 0);
  }

  static String readText(ByteReader in) {
    return in.readText(in.readVarint());
  }

  /** A time that may be absent. */
  static void writeTime(Long micros, ByteWriter out) {
    if (micros == null) {
      out.writeByte(ABSENT);
    } else {
      out.writeByte(PRESENT);
      out.writeSigned(micros);
    }
  }

  static Long readTime(ByteReader in) {
    return in.readPresence() ? (Long) in.readSigned() : null;
  }
}
