package io.throughline.transaction;

/** Reads what the {@link TextWriter} of the same kind wrote. */
@FunctionalInterface
interface TextReader {
  /** Reads {@link TextWriter#IN_PLACE}. */
  TextReader IN_PLACE =
      in -> {
        int present = in.readByte();
        if (present > 1) {
          throw in.corrupt("presence " + present);
        }
        return present == 0 ? null : in.readText(in.readVarint());
      };

  String read(ByteReader in);
}
