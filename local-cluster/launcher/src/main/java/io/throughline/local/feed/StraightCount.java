package io.throughline.local.feed;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Counts claims and claim payments in a file, knowing nothing of transaction sets and sharing no
 * code with the readers that it checks: it finds each ISA, takes the delimiters from it, splits,
 * and adds up CLM02, CLP03 and CLP04. A file without any ISA is read with the delimiters * and ~;
 * one without ISA and ST near its beginning, or an HL7 message, is not X12 and holds nothing.
 * Absent amounts count 0, and so do amounts that are no numbers or have more than 15 digits before
 * the point; fractions of a cent are rounded half to even.
 */
final class StraightCount {
  private static final int LOOKED_AT = 1 << 16;
  private static final int MOST_DIGITS = 15;
  private static final int ELEMENTS_OF_ISA = 16;
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
  private static final Pattern X12 = Pattern.compile("(^|[^A-Za-z0-9])(ISA|ST)[^A-Za-z0-9\\s]");
  private static final Pattern HL7 = Pattern.compile("^MSH\\|");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(_?\\d)*\\.?(\\d(_?\\d)*)?|\\.\\d(_?\\d)*)([eE][+-]?\\d{1,3})?");

  private final ByteBuffer bytes;
  private Tally tally = Tally.NONE;

  private StraightCount(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * Counts a file.
   *
   * @throws IOException when it cannot be read, or is 2 GiB or larger
   */
  static Tally of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      if (channel.size() > Integer.MAX_VALUE) {
        throw new IOException(
            "%s has %d bytes; feed files below 2 GiB, cut between interchanges (IEA and ISA)"
                .formatted(file, channel.size()));
      }
      return of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    }
  }

  static Tally of(ByteBuffer bytes) {
    StraightCount count = new StraightCount(bytes);
    if (count.isX12()) {
      count.interchanges();
    }
    return count.tally;
  }

  private boolean isX12() {
    String begin = text(0, Math.min(LOOKED_AT, bytes.limit()));
    return X12.matcher(begin).find() && !HL7.matcher(begin).find();
  }

  private void interchanges() {
    int here = nextHeader(0);
    if (here < 0) {
      segments(0, bytes.limit(), '*', '~');
    }
    while (here >= 0) {
      int after = nextHeader(here + 1);
      int end = after < 0 ? bytes.limit() : after;
      char element = at(here + 3);
      segments(here, end, element, terminator(here, end, element));
      here = after;
    }
  }

  /** Place of the next ISA that a possible element separator follows; -1 when there is none. */
  private int nextHeader(int from) {
    for (int i = from; i + 3 < bytes.limit(); i++) {
      if (bytes.get(i) == 'I'
          && bytes.get(i + 1) == 'S'
          && bytes.get(i + 2) == 'A'
          && !isLetterOrDigit(at(i + 3))
          && !isBlank(at(i + 3))) {
        return i;
      }
    }
    return -1;
  }

  /** The character after ISA16, which has one character; ~ when the header is too short. */
  private char terminator(int from, int end, char element) {
    int elements = 0;
    for (int i = from; i < end; i++) {
      if (at(i) == element && ++elements == ELEMENTS_OF_ISA) {
        boolean there = i + 2 < end && at(i + 1) != element && at(i + 2) != element;
        return there ? at(i + 2) : '~';
      }
    }
    return '~';
  }

  private void segments(int from, int to, char element, char terminator) {
    int begin = from;
    for (int i = from; i <= to; i++) {
      if (i == to || at(i) == terminator) {
        segment(begin, i, element);
        begin = i + 1;
      }
    }
  }

  private void segment(int from, int to, char element) {
    int begin = from;
    while (begin < to && (isBlank(at(begin)) || at(begin) > 0x7f)) {
      begin++;
    }
    // Looked at again with care below: most segments are neither.
    if (to - begin < 3 || bytes.get(begin) != 'C' || bytes.get(begin + 1) != 'L') {
      return;
    }
    String[] fields =
        strip(text(from, to).replace(BYTE_ORDER_MARK, "")).split(Pattern.quote("" + element), -1);
    switch (strip(fields[0])) {
      case "CLM" -> tally = tally.plus(new Tally(1, 0, cents(fields, 2), 0, 0));
      case "CLP" -> tally = tally.plus(new Tally(0, 1, 0, cents(fields, 3), cents(fields, 4)));
      default -> {
        // holds no claim
      }
    }
  }

  private static long cents(String[] fields, int index) {
    String text = index < fields.length ? strip(fields[index]) : "";
    if (!NUMBER.matcher(text).matches()) {
      return 0;
    }
    BigDecimal cents = new BigDecimal(text.replace("_", "")).movePointRight(2);
    int digits = cents.precision() - cents.scale();
    if (digits > MOST_DIGITS + 2 || digits < 0) {
      return 0;
    }
    return cents.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
  }

  private char at(int index) {
    return (char) (bytes.get(index) & 0xff);
  }

  private String text(int from, int to) {
    byte[] copy = new byte[to - from];
    bytes.get(from, copy);
    return new String(copy, StandardCharsets.ISO_8859_1);
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** What Unicode calls white space, of the first 256 characters. */
  private static boolean isBlank(char c) {
    return c == ' ' || c >= 0x09 && c <= 0x0d || c >= 0x1c && c <= 0x1f || c == 0x85 || c == 0xa0;
  }
}
