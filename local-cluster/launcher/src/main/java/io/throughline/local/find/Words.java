package io.throughline.local.find;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How times, names and lists are written in reports. */
final class Words {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private Words() {}

  /** To the second, UTC; empty when not known. */
  static String time(Instant time) {
    return time == null ? "" : SECOND.format(time);
  }

  /** {@code 13 d 11 h 35 min}. */
  static String lasting(long millis) {
    Duration length = Duration.ofMillis(millis).abs();
    return "%s%d d %d h %d min"
        .formatted(
            millis < 0 ? "-" : "", length.toDays(), length.toHoursPart(), length.toMinutesPart());
  }

  /** {@code ACCOUNT} is {@code Account}. */
  static String capitalised(String name) {
    return name.isEmpty() ? name : name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  /** {@code 1 fact}, {@code 2 facts}. */
  static String count(long number, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }

  static String or(String text, String otherwise) {
    return text == null || text.isEmpty() ? otherwise : text;
  }

  /** Without control characters, which would steer the terminal, and not longer than so much. */
  static String printable(String text, int most) {
    String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    return line.length() <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, most - 1))) + "…";
  }

  /** Words on as many lines as they need. */
  static String paragraph(String indent, String text, int width) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.split(" ", -1)) {
      if (line.length() > indent.length() && line.length() + word.length() + 1 > width) {
        lines.append(line).append('\n');
        line.setLength(indent.length());
      }
      line.append(line.length() > indent.length() ? " " : "").append(word);
    }
    return lines.append(line).append('\n').toString();
  }

  /** Parts with commas between, on as many lines as they need; nothing for no parts. */
  static String wrapped(String indent, List<String> parts, int width) {
    StringBuilder text = new StringBuilder();
    String line = indent;
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i) + (i + 1 < parts.size() ? "," : "");
      if (line.length() > indent.length() && line.length() + part.length() + 1 > width) {
        text.append(line).append('\n');
        line = indent;
      }
      line += line.length() > indent.length() ? " " + part : part;
    }
    return parts.isEmpty() ? "" : text.append(line).append('\n').toString();
  }
}
