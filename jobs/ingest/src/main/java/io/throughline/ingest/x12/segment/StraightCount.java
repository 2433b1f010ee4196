package io.throughline.ingest.x12.segment;

import io.throughline.events.X12Tally;
import io.throughline.ingest.bytes.Blank;
import io.throughline.ingest.bytes.ByteOrderMark;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * Counts CLM and CLP segments and sums CLM02, CLP03 and CLP04 in bytes that were not read as
 * claims, knowing nothing but delimiters. It stands beside the readers so that what they leave out
 * can be held against what is in the input: seen = events + dead letters.
 *
 * <p>An amount that is absent or no number counts 0, one with fractions of a cent is rounded half
 * to even, and one beyond 15 digits counts 0. Of a segment only the first 1024 bytes are looked at.
 */
public final class StraightCount {
  private static final int HEAD_LENGTH = 1024;
  private static final int MOST_DIGITS = 15;

  private final byte element;
  private final byte terminator;
  private final byte[] head = new byte[HEAD_LENGTH];
  private int length;
  private X12Tally tally = new X12Tally();

  /** A count of bytes that are split so. */
  public StraightCount(byte element, byte terminator) {
    this.element = element;
    this.terminator = terminator;
  }

  /** A count with the delimiters of an interchange. */
  public StraightCount(Delimiters delimiters) {
    this(delimiters.element(), delimiters.terminator());
  }

  /** Takes bytes [from, to), which follow those taken before. */
  public void add(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == terminator) {
        endSegment();
      } else if (length < HEAD_LENGTH && (length > 0 || !Blank.is(b))) {
        head[length++] = b;
        dropByteOrderMark();
      }
    }
  }

  private void dropByteOrderMark() {
    int from = length - ByteOrderMark.LENGTH;
    if (from >= 0 && ByteOrderMark.at(head, from, length)) {
      length = from;
    }
  }

  /** What was counted since the last call, segments that have ended only. */
  public X12Tally take() {
    X12Tally taken = tally;
    tally = new X12Tally();
    return taken;
  }

  /** What was counted since the last call, the last segment being ended by the end of the bytes. */
  public X12Tally takeLast() {
    endSegment();
    return take();
  }

  private void endSegment() {
    if (length >= 3 && head[0] == 'C' && head[1] == 'L') {
      String[] fields =
          new String(head, 0, length, StandardCharsets.ISO_8859_1)
              .split(java.util.regex.Pattern.quote(String.valueOf((char) (element & 0xff))), 6);
      count(fields);
    }
    length = 0;
  }

  private void count(String[] fields) {
    String tag = trim(fields[0]);
    if (tag.equals("CLM")) {
      tally.setClaims(tally.getClaims() + 1);
      tally.setClm02(tally.getClm02() + cents(fields, 2));
    } else if (tag.equals("CLP")) {
      tally.setClaimPayments(tally.getClaimPayments() + 1);
      tally.setClp03(tally.getClp03() + cents(fields, 3));
      tally.setClp04(tally.getClp04() + cents(fields, 4));
    }
  }

  private static long cents(String[] fields, int index) {
    if (index >= fields.length) {
      return 0;
    }
    String text = trim(fields[index]).replace("_", "");
    if (!isNumber(text)) {
      return 0;
    }
    BigDecimal cents = new BigDecimal(text).movePointRight(2);
    if (cents.precision() - cents.scale() > MOST_DIGITS + 2) {
      return 0;
    }
    // Far below half a cent: rounding it would first write out all its zeros.
    if (cents.precision() - cents.scale() < 0) {
      return 0;
    }
    return cents.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
  }

  /** Sign, digits with or without a point, exponent of at most three digits. */
  private static boolean isNumber(String text) {
    int i = 0;
    int end = text.length();
    if (i < end && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
      i++;
    }
    int digits = 0;
    boolean point = false;
    for (; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    return digits > 0 && (i == end || isExponent(text, i));
  }

  private static boolean isExponent(String text, int from) {
    if (text.charAt(from) != 'e' && text.charAt(from) != 'E') {
      return false;
    }
    int i = from + 1;
    if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
      i++;
    }
    if (i == text.length() || text.length() - i > 3) {
      return false;
    }
    for (; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && Blank.is(text.charAt(from))) {
      from++;
    }
    while (to > from && Blank.is(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }
}
