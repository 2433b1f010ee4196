package io.throughline.exceptions.query;

import io.throughline.events.ExceptionCase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a case stands in a list: the most money first, then what waits longest. As text it is the
 * cursor of a page.
 *
 * @param magnitude minor units, without sign
 */
public record CaseOrder(long magnitude, Instant openedAt, String caseId)
    implements Comparable<CaseOrder> {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,19}) (-?\\d{1,18}) (.{1,200})");
  private static final Comparator<CaseOrder> ORDER =
      Comparator.comparingLong(CaseOrder::magnitude)
          .reversed()
          .thenComparing(CaseOrder::openedAt)
          .thenComparing(CaseOrder::caseId);

  static CaseOrder of(ExceptionCase known) {
    return new CaseOrder(
        withoutSign(known.getException().getAmount()), known.getOpenedAt(), known.getCaseId());
  }

  /** Without sign; the smallest long has no positive counterpart. */
  public static long withoutSign(long amount) {
    return amount == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(amount);
  }

  @Override
  public int compareTo(CaseOrder other) {
    return ORDER.compare(this, other);
  }

  /** The cursor behind this case. */
  public String cursor() {
    String text =
        "%d %d %s".formatted(magnitude, ChronoUnit.MICROS.between(Instant.EPOCH, openedAt), caseId);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a cursor.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static CaseOrder ofCursor(String cursor) {
    String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a cursor");
    }
    return new CaseOrder(
        Long.parseLong(parts.group(1)),
        Instant.EPOCH.plus(Long.parseLong(parts.group(2)), ChronoUnit.MICROS),
        parts.group(3));
  }
}
