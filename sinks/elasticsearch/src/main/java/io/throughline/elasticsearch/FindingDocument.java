package io.throughline.elasticsearch;

import io.throughline.events.FindingState;
import java.io.IOException;
import java.time.Instant;

/** The document of a finding, as {@code throughline-findings.json} maps it. */
final class FindingDocument {
  private FindingDocument() {}

  static byte[] of(FindingState state) {
    Instant said = state.getEndedAt() == null ? state.getOpenedAt() : state.getEndedAt();
    return DocumentWriter.document(
        1024,
        json -> {
          json.head(said, "alert", "findings", event -> event.text("id", state.getFindingId()));
          json.object("transaction", t -> t.text("id", state.getTransactionId()));
          json.object(
              "rule",
              rule -> {
                rule.text("name", state.getRule());
                rule.text("version", state.getRulesVersion());
              });
          json.object("throughline", own -> writeOwn(own, state));
        });
  }

  private static void writeOwn(DocumentWriter json, FindingState state) throws IOException {
    json.text("kind", state.getTransactionKind().name());
    json.text("issuer", state.getIssuer());
    json.text("number", state.getNumber());
    json.text("policy_version", state.getPolicyVersion());
    json.object("payer", payer -> payer.text("id", state.getPayer()));
    json.text("facility", state.getFacility());
    json.text("currency", state.getCurrency());
    json.object(
        "finding",
        finding -> {
          finding.text("kind", state.getKind());
          finding.text("status", state.getStatus().name());
          finding.number("amount_at_risk", state.getAmountAtRisk());
          finding.time("raised_at", state.getRaisedAt());
          finding.time("opened_at", state.getOpenedAt());
          finding.time("ended_at", state.getEndedAt());
          finding.text("ended_by", state.getEndedBy());
          finding.text("subject", state.getSubject());
          finding.texts("evidence", state.getEvidence());
        });
  }
}
