package io.throughline.audit;

import io.throughline.events.FindingState;
import io.throughline.events.FindingStatus;
import io.throughline.events.LineageEntry;
import io.throughline.events.LineageKind;
import io.throughline.events.Stage;
import io.throughline.events.TransactionFinding;
import io.throughline.events.TransactionKind;
import io.throughline.events.TransactionState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a job without fault would publish: the expectation as records, which tests then tamper with.
 */
final class Published {
  private static final Instant SAID = Instant.parse("2029-01-01T00:00:00Z");

  final List<TransactionState> states = new ArrayList<>();
  final List<FindingState> findings = new ArrayList<>();
  final List<LineageEntry> lineage = new ArrayList<>();

  static Published of(Expected expected) {
    Published published = new Published();
    for (Map<String, String> row : expected.query(Expected::named, "FROM expected_state")) {
      published.states.add(state(row));
    }
    for (Map<String, String> row :
        expected.query(
            Expected::named,
            """
            SELECT e.*, h.kind AS transaction_kind, h.issuer, h.number
            FROM expected_finding e JOIN transaction_head h USING (tx)
            """)) {
      published.add(row);
    }
    for (Map<String, String> row :
        expected.query(
            Expected::named,
            """
            SELECT
              h.tx, h.kind, h.issuer, h.number, f.event_id,
              row_number() OVER (PARTITION BY h.tx ORDER BY f.seq) AS sequence
            FROM member m JOIN transaction_head h USING (tx) JOIN fact f USING (seq)
            """)) {
      published.lineage.add(entry(row));
    }
    return published;
  }

  /** All records. */
  List<SpecificRecord> all() {
    List<SpecificRecord> all = new ArrayList<>(states);
    all.addAll(findings);
    all.addAll(lineage);
    return all;
  }

  TransactionState state(String number) {
    return states.stream().filter(s -> s.getNumber().equals(number)).findFirst().orElseThrow();
  }

  FindingState finding(String rule) {
    return findings.stream().filter(f -> f.getRule().equals(rule)).findFirst().orElseThrow();
  }

  LineageEntry entry(String eventId) {
    return lineage.stream().filter(e -> e.getEventId().equals(eventId)).findFirst().orElseThrow();
  }

  private static TransactionState state(Map<String, String> row) {
    return TransactionState.newBuilder()
        .setTransactionId(row.get("tx"))
        .setKind(TransactionKind.valueOf(row.get("kind")))
        .setBillingProvider("")
        .setClaimNumber("")
        .setPayer(row.get("payer"))
        .setStage(Stage.valueOf(row.get("stage")))
        .setCurrency(row.get("currency"))
        .setCharge(number(row, "charge"))
        .setPaid(number(row, "paid"))
        .setAdjusted(number(row, "adjusted"))
        .setPatientResponsibility(number(row, "patient_responsibility"))
        .setOutstanding(number(row, "outstanding"))
        .setSubmittedAt(time(row, "submitted_at"))
        .setRemittedAt(time(row, "remitted_at"))
        .setSubmissionToRemittanceMillis(number(row, "submission_to_remittance"))
        .setLastRecordedAt(
            row.get("last_recorded_at") == null ? Instant.EPOCH : time(row, "last_recorded_at"))
        .setFactCount(Integer.parseInt(row.get("fact_count")))
        .setPolicyVersion("claim-2")
        .setIssuer(row.get("issuer"))
        .setNumber(row.get("number"))
        .setParentId(row.get("parent"))
        .setChildIds(row.get("children").isEmpty() ? List.of() : children(row))
        .setFinalizedAt(time(row, "finalized_at"))
        .setSettledAt(time(row, "settled_at"))
        .setPostedAt(time(row, "posted_at"))
        .setJournaledAt(time(row, "journaled_at"))
        .setReconciledAt(time(row, "reconciled_at"))
        .setRemittanceToPostingMillis(number(row, "remittance_to_posting"))
        .setPostingToJournalMillis(number(row, "posting_to_journal"))
        .setEndToEndMillis(number(row, "end_to_end"))
        .setReconciliationMillis(number(row, "reconciliation"))
        .setAdvisedAmount(number(row, "advised"))
        .setSettledAmount(number(row, "settled"))
        .setPostedAmount(number(row, "posted"))
        .setJournaledAmount(number(row, "journaled"))
        .setAssessedAt(SAID)
        .setFindings(new ArrayList<>())
        .setFacts(List.of())
        .build();
  }

  private static List<String> children(Map<String, String> row) {
    return List.of(row.get("children").split(" "));
  }

  private void add(Map<String, String> row) {
    long amount = row.get("amount") == null ? 1 : number(row, "amount");
    Instant raisedAt = row.get("raised_at") == null ? SAID : time(row, "raised_at");
    findings.add(
        FindingState.newBuilder()
            .setFindingId(row.get("finding"))
            .setKind(row.get("kind"))
            .setRule(row.get("rule"))
            .setTransactionId(row.get("tx"))
            .setTransactionKind(TransactionKind.valueOf(row.get("transaction_kind")))
            .setIssuer(row.get("issuer"))
            .setNumber(row.get("number"))
            .setSubject(row.get("subject"))
            .setAmountAtRisk(amount)
            .setStatus(FindingStatus.valueOf(row.get("status")))
            .setRaisedAt(raisedAt)
            .setOpenedAt(SAID)
            .setEndedBy(row.get("ended_by"))
            .setRulesVersion("claim-2")
            .setPolicyVersion("standard-1")
            .build());
    states.stream()
        .filter(state -> state.getTransactionId().equals(row.get("tx")))
        .forEach(
            state ->
                state
                    .getFindings()
                    .add(
                        TransactionFinding.newBuilder()
                            .setFindingId(row.get("finding"))
                            .setKind(row.get("kind"))
                            .setRule(row.get("rule"))
                            .setAmountAtRisk(amount)
                            .setStatus(FindingStatus.valueOf(row.get("status")))
                            .build()));
  }

  private static LineageEntry entry(Map<String, String> row) {
    return LineageEntry.newBuilder()
        .setTransactionId(row.get("tx"))
        .setTransactionKind(TransactionKind.valueOf(row.get("kind")))
        .setIssuer(row.get("issuer"))
        .setNumber(row.get("number"))
        .setSequence(number(row, "sequence"))
        .setKind(LineageKind.FACT_ADDED)
        .setAt(SAID)
        .setEventId(row.get("event_id"))
        .build();
  }

  private static Long number(Map<String, String> row, String column) {
    return row.get(column) == null ? null : Long.valueOf(row.get(column));
  }

  private static Instant time(Map<String, String> row, String column) {
    Long micros = number(row, column);
    return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
