package io.throughline.kpi;

import io.throughline.transaction.ByteReader;
import io.throughline.transaction.ByteWriter;

/** The finest slices as bytes: facility, payer, type (byte), currency. */
final class SliceForm {
  private static final Type[] TYPES = Type.values();

  private SliceForm() {}

  static void write(Slice slice, ByteWriter out) {
    Forms.writeText(slice.facility(), out);
    Forms.writeText(slice.payer(), out);
    out.writeByte(slice.type().ordinal());
    Forms.writeText(slice.currency(), out);
  }

  static Slice read(ByteReader in) {
    return new Slice(
        Forms.readText(in), Forms.readText(in), Forms.constant(TYPES, in), Forms.readText(in));
  }
}
