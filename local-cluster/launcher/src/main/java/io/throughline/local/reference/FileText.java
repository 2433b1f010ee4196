package io.throughline.local.reference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file: UTF-8, with or without byte order mark, of a size that fits its purpose. */
final class FileText {
  private static final long LARGEST = 32L * 1024 * 1024;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private FileText() {}

  /**
   * Reads it.
   *
   * @throws IOException when it cannot be read
   * @throws FileProblemException when it is none
   */
  static String read(Path file) throws IOException, FileProblemException {
    if (Files.size(file) > LARGEST) {
      throw new FileProblemException(
          0, "has %d bytes; expected at most %d".formatted(Files.size(file), LARGEST));
    }
    byte[] bytes = Files.readAllBytes(file);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new FileProblemException(
          badLine(bytes), "is not UTF-8; expected the file to be saved as UTF-8");
    }
  }

  /** The line of the first byte that is not UTF-8. */
  private static int badLine(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String sound = text.substring(0, text.indexOf('\uFFFD'));
    return 1 + Math.toIntExact(sound.chars().filter(c -> c == '\n').count());
  }
}
