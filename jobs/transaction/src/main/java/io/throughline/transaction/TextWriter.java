package io.throughline.transaction;

/** How the texts of a fact are written: in place, or as numbers of a {@link Dictionary}. */
@FunctionalInterface
interface TextWriter {
  /** 0 for null; else 1, length and UTF-8. */
  TextWriter IN_PLACE =
      (text, out) -> {
        if (text == null) {
          out.writeByte(0);
          return;
        }
        out.writeByte(1);
        out.writeText(text, 0);
      };

  void write(String text, ByteWriter out);
}
