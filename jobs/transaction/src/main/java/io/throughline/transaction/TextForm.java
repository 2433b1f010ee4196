package io.throughline.transaction;

/** How the texts of facts are stored: in place, or each once in a {@link Dictionary}. */
interface TextForm {
  /** Each text for itself: 0 for null; else 1, length and UTF-8. */
  TextForm IN_PLACE =
      new TextForm() {
        @Override
        public void write(String text, String similar, ByteWriter out) {
          if (text == null) {
            out.writeByte(0);
            return;
          }
          out.writeByte(1);
          out.writeText(text, 0);
        }

        @Override
        public String read(String similar, ByteReader in) {
          return in.readPresence() ? in.readText(in.readVarint()) : null;
        }
      };

  /**
   * Writes a text.
   *
   * @param text may be null
   * @param similar a text that may begin alike, known to the reader too; may be null
   */
  void write(String text, String similar, ByteWriter out);

  /** Reads what {@link #write} wrote beside the same similar text. */
  String read(String similar, ByteReader in);
}
