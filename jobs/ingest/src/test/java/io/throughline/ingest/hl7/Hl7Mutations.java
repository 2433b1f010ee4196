package io.throughline.ingest.hl7;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Damage done to files of messages: what transmission, editors and careless programs do. */
final class Hl7Mutations {
  private static final String[] PIECES = {
    "\r", "\n", "\r\n", "\u000b", "\u001c\r", "\u00ef\u00bb\u00bf", "|", "^", "~", "&", "\\", "\\T",
    "MSH", "MSH|", "MSH|^~\\&|", "FT1|", "FT1", "PID|", "BTS|1\r", "FHS|^~\\&\r", "  ", "\t",
        "\"\"", "\u0000",
    "\u00ff", "9".repeat(40), "|".repeat(300), "^".repeat(2500), "\r\n".repeat(9000), "-", "."
  };

  /** What has grown beyond is damaged no more. */
  private static final int LARGEST = 64 * 1024;

  private Hl7Mutations() {}

  /** One to four kinds of damage, to one of the files. */
  static byte[] mutate(List<byte[]> seeds, Random random) {
    String text = any(seeds, random);
    for (int i = random.nextInt(4); i >= 0; i--) {
      text = damage(text, seeds, random);
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String any(List<byte[]> seeds, Random random) {
    return new String(seeds.get(random.nextInt(seeds.size())), StandardCharsets.ISO_8859_1);
  }

  private static String damage(String text, List<byte[]> seeds, Random random) {
    if (text.isEmpty() || text.length() > LARGEST) {
      return text;
    }
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + random.nextInt(200));
    String before = text.substring(0, at);
    String piece = PIECES[random.nextInt(PIECES.length)];
    return switch (random.nextInt(14)) {
      case 0 -> before;
      case 1 -> text.substring(at);
      case 2 -> before + text.substring(to);
      case 3 -> text.substring(0, to) + text.substring(at);
      case 4, 5 -> before + (char) random.nextInt(256) + text.substring(at + 1);
      case 6 -> before + (char) random.nextInt(256) + text.substring(at);
      case 7, 8 -> before + piece + text.substring(at);
      case 9 -> text + any(seeds, random);
      case 10 -> before + any(seeds, random);
      case 11 -> text.replace("\r", piece.substring(0, Math.min(2, piece.length())));
      case 12 -> text.replace('|', (char) (33 + random.nextInt(94)));
      default -> text.replace("\r\n", "\n").replace("\n", "\r");
    };
  }
}
