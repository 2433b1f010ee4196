package io.throughline.ingest.mapping.record;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a CSV input is written.
 *
 * @param delimiter between fields, ASCII
 * @param quote around fields that hold delimiters or line ends, doubled inside; 0 for none
 * @param header whether the first record names the columns
 * @param charset one in which every ASCII byte is that character
 */
public record CsvDialect(byte delimiter, byte quote, boolean header, Charset charset) {
  private static final int BYTES = 256;

  /** Whether bytes below 128 are ASCII characters in it, wherever they stand. */
  public static boolean suits(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8)
        || isOneByte(charset)
            && new String("a;,\"\n\t|'0".getBytes(StandardCharsets.US_ASCII), charset)
                .equals("a;,\"\n\t|'0");
  }

  /** Whether every byte is a character of its own: no byte below 128 is a part of another one. */
  private static boolean isOneByte(Charset charset) {
    byte[] all = new byte[BYTES];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    return new String(all, charset).length() == all.length;
  }
}
