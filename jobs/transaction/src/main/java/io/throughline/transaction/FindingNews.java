package io.throughline.transaction;

import io.throughline.events.FindingStatus;
import io.throughline.events.LineageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is new about the findings of a transaction. Each opens once and ends once. */
final class FindingNews {
  private final List<FindingChange> changes = new ArrayList<>();
  private final List<SaidFinding> standing = new ArrayList<>();
  private final long clock;

  /**
   * @param clock micros since epoch
   * @param superseded true when the transaction has no facts any more
   */
  FindingNews(List<SaidFinding> before, List<Finding> now, long clock, boolean superseded) {
    this.clock = clock;
    List<SaidFinding> gone = new ArrayList<>(before);
    for (Finding finding : now) {
      SaidFinding known = find(before, finding);
      gone.remove(known);
      compare(known, finding);
    }
    gone.forEach(finding -> end(finding, superseded));
    standing.sort(SaidFinding.ORDER);
  }

  private static SaidFinding find(List<SaidFinding> said, Finding finding) {
    for (SaidFinding one : said) {
      if (one.isAbout(finding)) {
        return one;
      }
    }
    return null;
  }

  private void compare(SaidFinding known, Finding finding) {
    SaidFinding said = SaidFinding.of(finding, known == null ? clock : known.openedAt());
    standing.add(said);
    if (known == null) {
      add(LineageKind.FINDING_OPENED, said, finding);
      if (!finding.isOpen()) {
        add(LineageKind.FINDING_RESOLVED, said, finding);
      }
    } else if (!finding.isOpen() && !Objects.equals(said.endedBy(), known.endedBy())) {
      add(LineageKind.FINDING_RESOLVED, said, finding);
    } else if (!said.equals(known)) {
      add(LineageKind.FINDING_CHANGED, said, finding);
    }
  }

  private void add(LineageKind kind, SaidFinding said, Finding finding) {
    boolean ends = !finding.isOpen() && kind != LineageKind.FINDING_OPENED;
    changes.add(
        new FindingChange(
            kind,
            ends ? FindingStatus.RESOLVED : FindingStatus.OPEN,
            said,
            ends ? (Long) clock : null,
            ends ? finding.ending().eventId() : null,
            finding.evidence()));
  }

  private void end(SaidFinding gone, boolean superseded) {
    changes.add(
        new FindingChange(
            superseded ? LineageKind.FINDING_SUPERSEDED : LineageKind.FINDING_WITHDRAWN,
            superseded ? FindingStatus.SUPERSEDED : FindingStatus.WITHDRAWN,
            gone,
            clock,
            null,
            gone.subject() == null ? List.of() : List.of(gone.subject())));
  }

  /** In the order in which they must be told. */
  List<FindingChange> changes() {
    return changes;
  }

  /** Those that stand now. */
  List<SaidFinding> standing() {
    return List.copyOf(standing);
  }
}
