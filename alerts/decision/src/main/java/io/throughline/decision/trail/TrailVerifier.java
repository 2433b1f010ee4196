package io.throughline.decision.trail;

import io.throughline.events.CaseAuditEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Verifies the trails of all cases, entry by entry, in the order of each partition. Holds the end
 * of each trail, so memory grows with the number of cases, and the first {@value #MOST_FAULTS}
 * faults.
 *
 * <p>A hash has no secret: whoever may write the topic can append an entry that fits. So each trail
 * must end where the case itself says, see {@link #endsAt}.
 */
public final class TrailVerifier {
  /** Faults that are told one by one; more are counted. */
  public static final int MOST_FAULTS = 1_000;

  private final Map<String, End> ends = new HashMap<>();
  private final List<TrailFault> faults = new ArrayList<>();
  private long entries;
  private long faultCount;

  private record End(int partition, long offset, int sequence, String hash) {}

  /**
   * Takes the next record of a partition.
   *
   * @param key of the record
   */
  public void next(int partition, long offset, String key, CaseAuditEntry entry) {
    entries++;
    String caseId = entry.getCaseId();
    if (!caseId.equals(key)) {
      fault(partition, offset, entry, "its key is another case's, " + key);
    }
    End before = ends.getOrDefault(caseId, new End(partition, offset, 0, AuditChain.BEGINNING));
    int expected = before.sequence() + 1;
    String hash = AuditChain.hash(entry);
    if (before.partition() != partition) {
      fault(partition, offset, entry, "the trail is in partition " + before.partition());
    }
    if (!hash.equals(entry.getHash())) {
      fault(partition, offset, entry, "it was changed: its content has another hash");
    }
    if (entry.getSequence() > expected) {
      fault(partition, offset, entry, "missing before it: " + range(expected, entry));
    } else if (entry.getSequence() < expected) {
      fault(partition, offset, entry, "out of place: sequence %d comes next".formatted(expected));
    } else if (!entry.getPreviousHash().equals(before.hash())) {
      fault(partition, offset, entry, "it does not follow the entry before it");
    }
    if (entry.getSequence() >= expected) {
      ends.put(caseId, new End(partition, offset, entry.getSequence(), entry.getHash()));
    }
  }

  /** Counts a record that is no entry at all. */
  public void unreadable(int partition, long offset, String key, String why) {
    entries++;
    fault(new TrailFault(partition, offset, String.valueOf(key), 0, "cannot be read: " + why));
  }

  private static String range(int expected, CaseAuditEntry entry) {
    int last = entry.getSequence() - 1;
    return last == expected ? "sequence " + last : "sequences %d to %d".formatted(expected, last);
  }

  /** Whether the trail of a case ends with an entry. */
  public boolean isAt(String caseId, int sequence, String hash) {
    End end = ends.get(caseId);
    return end != null && end.sequence() == sequence && end.hash().equals(hash);
  }

  /** Cases that have entries. */
  public List<String> cases() {
    return List.copyOf(ends.keySet());
  }

  /**
   * Holds the end of a trail against what the case says.
   *
   * @param sequence of the latest entry by the case; 0 when there is no such case
   */
  public void endsAt(String caseId, int sequence, String hash) {
    End end = ends.getOrDefault(caseId, new End(-1, -1, 0, AuditChain.BEGINNING));
    if (end.sequence() < sequence) {
      fault(
          new TrailFault(
              end.partition(),
              -1,
              caseId,
              end.sequence() + 1,
              "missing at the end: the case says that there are %d".formatted(sequence)));
    } else if (end.sequence() > sequence) {
      fault(
          new TrailFault(
              end.partition(),
              end.offset(),
              caseId,
              end.sequence(),
              "forged: the case says that there are %d".formatted(sequence)));
    } else if (!end.hash().equals(hash)) {
      fault(
          new TrailFault(
              end.partition(),
              end.offset(),
              caseId,
              end.sequence(),
              "forged: the case names another hash for it"));
    }
  }

  private void fault(int partition, long offset, CaseAuditEntry entry, String what) {
    fault(new TrailFault(partition, offset, entry.getCaseId(), entry.getSequence(), what));
  }

  private void fault(TrailFault fault) {
    faultCount++;
    if (faults.size() < MOST_FAULTS) {
      faults.add(fault);
    }
  }

  /** Records taken. */
  public long entries() {
    return entries;
  }

  /** All faults, those that are not told included. */
  public long faultCount() {
    return faultCount;
  }

  /** The first faults, in the order in which they were met. */
  public List<TrailFault> faults() {
    return List.copyOf(faults);
  }
}
