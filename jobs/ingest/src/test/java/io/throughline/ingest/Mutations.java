package io.throughline.ingest;

import io.throughline.ingest.x12.segment.InterchangeHeader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Damage done to X12 files: what transmission, editors and careless programs do to them. */
final class Mutations {
  private static final Pattern HEADER = Pattern.compile("ISA(?=[^A-Za-z0-9\\s])");

  private Mutations() {}

  /** One to three kinds of damage, to one of the files. */
  static byte[] mutate(List<byte[]> seeds, Random random) {
    String text = any(seeds, random);
    for (int i = random.nextInt(3); i >= 0; i--) {
      text = damage(text, seeds, random);
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String any(List<byte[]> seeds, Random random) {
    return new String(seeds.get(random.nextInt(seeds.size())), StandardCharsets.ISO_8859_1);
  }

  private static String damage(String text, List<byte[]> seeds, Random random) {
    if (text.isEmpty()) {
      return text;
    }
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + random.nextInt(200));
    return switch (random.nextInt(16)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.substring(at);
      case 2 -> text.substring(0, at) + text.substring(to);
      case 3 -> text.substring(0, to) + text.substring(at);
      case 4 -> text.substring(0, at) + (char) random.nextInt(256) + text.substring(at + 1);
      case 5 -> text.substring(0, at) + (char) random.nextInt(256) + text.substring(at);
      case 6 -> text + any(seeds, random);
      case 7 -> text + "\r\n" + any(seeds, random);
      case 8 -> text.substring(0, at) + any(seeds, random);
      case 9 -> withDelimiters(text, random);
      case 10 -> text.replace("~\r\n", "~").replace("~\n", "~");
      case 11 -> text.replace("~", "~\r\n  ");
      case 12 -> text.replace("~", "~\u00ef\u00bb\u00bf");
      case 13 -> "\u00ef\u00bb\u00bf \r\n" + text;
      case 14 -> text.substring(0, at) + "\u00ef\u00bb\u00bf" + text.substring(at);
      default -> swap(text, random);
    };
  }

  private static String withDelimiters(String text, Random random) {
    char[] choice = {'*', '|', '+', '\u00a7', '!', '\u001c', '\n', '~', '\'', '\u0085', '^', '\t'};
    char element = "*|+\u00a7!".charAt(random.nextInt(5));
    char terminator = choice[random.nextInt(choice.length)];
    if (element == terminator || text.indexOf(element) >= 0 && element != '*') {
      return text;
    }
    return text.replace("\r", "").replace("\n", "").replace('*', element).replace('~', terminator);
  }

  /** Two segments change places. */
  private static String swap(String text, Random random) {
    String[] segments = text.split("~", -1);
    int a = random.nextInt(segments.length);
    int b = random.nextInt(segments.length);
    String kept = segments[a];
    segments[a] = segments[b];
    segments[b] = kept;
    return String.join("~", segments);
  }

  /**
   * Whether the counting tool and the reader may see interchanges begin at different places. The
   * tool takes every ISA for one that is followed by a sign; the reader wants a whole header where
   * ISA stands inside a segment: LISA is a name. Byte order marks inside ISA are another such case.
   */
  static boolean hasDisputedHeader(byte[] bytes) {
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    String text = raw.replace("\u00ef\u00bb\u00bf", "");
    byte[] clean = text.getBytes(StandardCharsets.ISO_8859_1);
    Matcher header = HEADER.matcher(text);
    int begins = 0;
    while (header.find()) {
      begins++;
      boolean whole = InterchangeHeader.parse(clean, header.start(), clean.length) != null;
      if (!whole && !text.substring(0, header.start()).stripTrailing().matches("(?s)|.*~")) {
        return true;
      }
    }
    Matcher inRaw = HEADER.matcher(raw);
    int inRawBegins = 0;
    while (inRaw.find()) {
      inRawBegins++;
    }
    return begins != inRawBegins;
  }
}
