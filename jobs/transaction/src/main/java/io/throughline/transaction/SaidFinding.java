package io.throughline.transaction;

import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/**
 * A finding as it was published last.
 *
 * @param subject null when it is about the transaction as a whole
 * @param amountAtRisk minor units
 * @param raisedAt business time from which it is wrong, micros since epoch
 * @param openedAt clock at which it was first said, micros since epoch
 * @param endedBy the fact that was said to have resolved it; null while it is open
 */
public record SaidFinding(
    Rule rule, UUID subject, long amountAtRisk, long raisedAt, long openedAt, UUID endedBy) {
  private static final UUID NONE = new UUID(0, 0);

  /** By what makes its id. */
  static final Comparator<SaidFinding> ORDER =
      Comparator.comparing(SaidFinding::rule)
          .thenComparing(said -> said.subject == null ? NONE : said.subject, EventId::compare);

  static SaidFinding of(Finding finding, long openedAt) {
    return new SaidFinding(
        finding.rule(),
        finding.subject(),
        finding.amountAtRisk(),
        finding.raisedAt(),
        openedAt,
        finding.isOpen() ? null : finding.ending().eventId());
  }

  boolean isOpen() {
    return endedBy == null;
  }

  boolean isAbout(Finding finding) {
    return rule == finding.rule() && Objects.equals(subject, finding.subject());
  }
}
