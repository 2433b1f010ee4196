package io.throughline.audit.load;

import io.throughline.audit.sql.Database;
import io.throughline.audit.sql.Table;
import io.throughline.events.FindingState;
import io.throughline.events.LineageEntry;
import io.throughline.events.LineageKind;
import io.throughline.events.TransactionFinding;
import io.throughline.events.TransactionState;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was published as rows. */
final class PublishedRows implements AutoCloseable {
  /** Those that say which facts a transaction has. */
  private static final Set<LineageKind> MEMBERSHIP =
      EnumSet.of(
          LineageKind.FACT_ADDED,
          LineageKind.FACT_MOVED,
          LineageKind.FACT_REFUSED,
          LineageKind.EXPIRED);

  private final Table states;
  private final Table findings;
  private final Table entries;
  private long count;

  PublishedRows(Database database) {
    states = database.table("published_state");
    findings = database.table("published_finding_state");
    entries = database.table("published_entry");
  }

  long count() {
    return count;
  }

  void add(TransactionState state) {
    states
        .add(++count)
        .add(state.getTransactionId())
        .add(state.getKind().name())
        .add(state.getIssuer())
        .add(state.getNumber())
        .add(state.getStage().name())
        .add(state.getPayer())
        .add(state.getCurrency())
        .add(state.getCharge())
        .add(state.getPaid())
        .add(state.getAdjusted())
        .add(state.getPatientResponsibility())
        .add(state.getOutstanding())
        .add(state.getFinalizedAt())
        .add(state.getSubmittedAt())
        .add(state.getRemittedAt())
        .add(state.getSettledAt())
        .add(state.getPostedAt())
        .add(state.getJournaledAt())
        .add(state.getReconciledAt())
        .add(state.getSubmissionToRemittanceMillis())
        .add(state.getRemittanceToPostingMillis())
        .add(state.getPostingToJournalMillis())
        .add(state.getEndToEndMillis())
        .add(state.getReconciliationMillis())
        .add(state.getAdvisedAmount())
        .add(state.getSettledAmount())
        .add(state.getPostedAmount())
        .add(state.getJournaledAmount())
        .add(state.getFactCount())
        .add(state.getLastRecordedAt())
        .add(state.getParentId())
        .add(String.join(" ", state.getChildIds()))
        .add(state.getAssessedAt())
        .add(listed(state.getFindings()))
        .end();
  }

  private static String listed(List<TransactionFinding> all) {
    return all.stream()
        .sorted(Comparator.comparing(TransactionFinding::getFindingId))
        .map(finding -> finding.getFindingId() + " " + finding.getStatus())
        .collect(Collectors.joining(" "));
  }

  void add(FindingState finding) {
    findings
        .add(++count)
        .add(finding.getFindingId())
        .add(finding.getKind())
        .add(finding.getRule())
        .add(finding.getTransactionId())
        .add(finding.getSubject())
        .add(finding.getAmountAtRisk())
        .add(finding.getCurrency())
        .add(finding.getStatus().name())
        .add(finding.getRaisedAt())
        .add(finding.getOpenedAt())
        .add(finding.getEndedAt())
        .add(finding.getEndedBy())
        .end();
  }

  void add(LineageEntry entry) {
    count++;
    if (MEMBERSHIP.contains(entry.getKind())) {
      entries
          .add(entry.getTransactionId())
          .add(entry.getSequence())
          .add(entry.getKind().name())
          .add(entry.getEventId())
          .add(entry.getAt())
          .end();
    }
  }

  @Override
  public void close() {
    states.close();
    findings.close();
    entries.close();
  }
}
