package io.throughline.decision.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.CaseAuditEntry;
import io.throughline.events.CaseState;
import io.throughline.events.CaseStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrailVerifierTest {
  private static final int PARTITION = 2;
  private static final int LENGTH = 5;

  private final List<CaseAuditEntry> trail = trail("case-a");
  private final CaseAuditEntry last = trail.getLast();

  private static List<CaseAuditEntry> trail(String caseId) {
    List<CaseAuditEntry> entries = new ArrayList<>();
    String previous = AuditChain.BEGINNING;
    for (int sequence = 1; sequence <= LENGTH; sequence++) {
      CaseAuditEntry entry = entry(caseId, sequence, previous);
      previous = entry.getHash();
      entries.add(entry);
    }
    return entries;
  }

  private static CaseAuditEntry entry(String caseId, int sequence, String previous) {
    return AuditChain.seal(
        CaseAuditEntry.newBuilder()
            .setCaseId(caseId)
            .setSequence(sequence)
            .setAt(Instant.ofEpochSecond(sequence))
            .setStep(CaseStep.REVISED)
            .setState(CaseState.OPEN)
            .setBy("revenue")
            .setDetail("revision " + sequence)
            .setAmount(100L * sequence)
            .setAdjusted(0)
            .setCurrency("USD")
            .setExceptionRevision(sequence)
            .setPreviousHash(previous)
            .setHash("")
            .build());
  }

  private List<String> faults(List<CaseAuditEntry> records) {
    TrailVerifier verifier = new TrailVerifier();
    long offset = 100;
    for (CaseAuditEntry entry : records) {
      verifier.next(PARTITION, offset++, entry.getCaseId(), entry);
    }
    verifier.endsAt("case-a", LENGTH, last.getHash());
    assertThat(verifier.entries()).isEqualTo(records.size());
    assertThat(verifier.faultCount()).isEqualTo(verifier.faults().size());
    return verifier.faults().stream().map(TrailFault::toString).toList();
  }

  @Test
  void aWholeTrailHasNoFault() {
    assertThat(faults(trail)).isEmpty();
  }

  @Test
  void trailsOfOtherCasesMayLieBetween() {
    List<CaseAuditEntry> mixed = new ArrayList<>();
    List<CaseAuditEntry> other = trail("case-b");
    for (int i = 0; i < LENGTH; i++) {
      mixed.add(other.get(i));
      mixed.add(trail.get(i));
    }

    assertThat(faults(mixed)).isEmpty();
  }

  @Test
  void aChangedEntryIsFound() {
    trail.get(2).setAmount(1);

    assertThat(faults(trail))
        .containsExactly(
            "partition 2 offset 102 case case-a sequence 3: it was changed: its content has another"
                + " hash");
  }

  @Test
  void anEntryThatWasChangedAndSealedAnewIsFoundByTheNext() {
    trail.get(2).setAmount(1);
    AuditChain.seal(trail.get(2));

    assertThat(faults(trail))
        .containsExactly(
            "partition 2 offset 103 case case-a sequence 4: it does not follow the entry before"
                + " it");
  }

  @Test
  void aLastEntryThatWasChangedAndSealedAnewIsFoundByTheCase() {
    String genuine = last.getHash();
    last.setDetail("nothing");
    AuditChain.seal(last);
    TrailVerifier verifier = new TrailVerifier();
    trail.forEach(entry -> verifier.next(0, entry.getSequence(), "case-a", entry));
    verifier.endsAt("case-a", LENGTH, genuine);

    assertThat(verifier.faults())
        .extracting(TrailFault::what)
        .containsExactly("forged: the case names another hash for it");
  }

  @Test
  void missingEntriesAreFound() {
    trail.remove(1);
    trail.remove(1);

    assertThat(faults(trail))
        .containsExactly(
            "partition 2 offset 101 case case-a sequence 4: missing before it: sequences 2 to 3");
  }

  @Test
  void aMissingEndIsFound() {
    trail.removeLast();

    assertThat(faults(trail))
        .containsExactly(
            "partition 2 offset - case case-a sequence 5: missing at the end: the case says that"
                + " there are 5");
    assertThat(faults(List.of()))
        .containsExactly(
            "partition - offset - case case-a sequence 1: missing at the end: the case says that"
                + " there are 5");
  }

  @Test
  void swappedEntriesAreFound() {
    trail.add(1, trail.remove(2));

    assertThat(faults(trail))
        .containsExactly(
            "partition 2 offset 101 case case-a sequence 3: missing before it: sequence 2",
            "partition 2 offset 102 case case-a sequence 2: out of place: sequence 4 comes next");
  }

  @Test
  void anAppendedEntryIsFoundThoughItFits() {
    trail.add(entry("case-a", LENGTH + 1, last.getHash()));

    assertThat(faults(trail))
        .containsExactly(
            "partition 2 offset 105 case case-a sequence 6: forged: the case says that there are"
                + " 5");
  }

  @Test
  void aRepeatedEntryIsFound() {
    trail.add(trail.get(1));

    assertThat(faults(trail))
        .containsExactly(
            "partition 2 offset 105 case case-a sequence 2: out of place: sequence 6 comes next");
  }

  @Test
  void anEntryUnderAnotherKeyOrInAnotherPartitionIsFound() {
    TrailVerifier verifier = new TrailVerifier();
    verifier.next(0, 7, "case-b", trail.get(0));
    verifier.next(1, 3, "case-a", trail.get(1));
    verifier.unreadable(1, 4, null, "not-avro");

    assertThat(verifier.faults().stream().map(TrailFault::toString))
        .containsExactly(
            "partition 0 offset 7 case case-a sequence 1: its key is another case's, case-b",
            "partition 1 offset 3 case case-a sequence 2: the trail is in partition 0",
            "partition 1 offset 4 case null sequence 0: cannot be read: not-avro");
  }
}
