package io.throughline.elasticsearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.throughline.events.NormalForm;
import io.throughline.events.TransactionFact;
import io.throughline.events.TransactionFinding;
import io.throughline.events.TransactionState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The document of a transaction, as {@code throughline-transactions.json} maps it: names of the
 * Elastic Common Schema where it has one, {@code throughline.*} where not; times in ISO 8601, money
 * in minor units. The same state always gives the same bytes.
 */
final class TransactionDocument {
  private static final String ECS_VERSION = "9.0.0";
  private static final JsonFactory JSON = new JsonFactory();

  private TransactionDocument() {}

  static byte[] of(TransactionState state) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512 + 512 * state.getFacts().size());
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("@timestamp", state.getLastRecordedAt().toString());
      writeClass(json);
      json.writeObjectFieldStart("transaction");
      json.writeStringField("id", state.getTransactionId());
      json.writeEndObject();
      json.writeObjectFieldStart("throughline");
      writeTransaction(json, state);
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private static void writeClass(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("ecs");
    json.writeStringField("version", ECS_VERSION);
    json.writeEndObject();
    json.writeObjectFieldStart("event");
    json.writeStringField("kind", "state");
    json.writeStringField("dataset", "throughline.transactions");
    json.writeStringField("module", "throughline");
    json.writeEndObject();
  }

  private static void writeTransaction(JsonGenerator json, TransactionState state)
      throws IOException {
    json.writeStringField("kind", state.getKind().name());
    json.writeStringField("stage", state.getStage().name());
    json.writeStringField("policy_version", state.getPolicyVersion());
    writeParties(json, state);
    writeMoney(json, state);
    writeTime(json, "submitted_at", state.getSubmittedAt());
    writeTime(json, "remitted_at", state.getRemittedAt());
    if (state.getSubmissionToRemittanceMillis() != null) {
      json.writeObjectFieldStart("latency");
      json.writeNumberField("submission_to_remittance", state.getSubmissionToRemittanceMillis());
      json.writeEndObject();
    }
    json.writeNumberField("fact_count", state.getFactCount());
    json.writeNumberField("facts_refused", state.getFactsRefused());
    json.writeArrayFieldStart("findings");
    for (TransactionFinding finding : state.getFindings()) {
      writeFinding(json, finding);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("facts");
    for (TransactionFact fact : state.getFacts()) {
      writeFact(json, fact);
    }
    json.writeEndArray();
  }

  private static void writeParties(JsonGenerator json, TransactionState state) throws IOException {
    List<String> payerNumbers =
        state.getFacts().stream()
            .map(TransactionFact::getPayerClaimNumber)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    json.writeObjectFieldStart("claim");
    writeText(json, "number", state.getClaimNumber());
    writeTexts(json, "payer_number", payerNumbers);
    writeTexts(json, "normalised", normalForms(state.getClaimNumber(), payerNumbers));
    json.writeEndObject();
    json.writeObjectFieldStart("provider");
    writeText(json, "id", state.getBillingProvider());
    json.writeEndObject();
    json.writeObjectFieldStart("payer");
    writeText(json, "id", state.getPayer());
    writeText(json, "name", state.getPayerName());
    json.writeEndObject();
    writeText(json, "facility", state.getFacility());
    writeText(json, "service_line", state.getServiceLine());
  }

  /** Each once, of those that have one. */
  private static List<String> normalForms(String claimNumber, List<String> payerNumbers) {
    return Stream.concat(Stream.of(claimNumber), payerNumbers.stream())
        .map(NormalForm::of)
        .filter(form -> !form.isEmpty())
        .distinct()
        .toList();
  }

  private static void writeMoney(JsonGenerator json, TransactionState state) throws IOException {
    json.writeObjectFieldStart("money");
    json.writeStringField("currency", state.getCurrency());
    json.writeNumberField("charge", state.getCharge());
    json.writeNumberField("paid", state.getPaid());
    json.writeNumberField("adjusted", state.getAdjusted());
    json.writeNumberField("patient_responsibility", state.getPatientResponsibility());
    json.writeNumberField("outstanding", state.getOutstanding());
    json.writeEndObject();
  }

  private static void writeFinding(JsonGenerator json, TransactionFinding finding)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", finding.getFindingId());
    json.writeStringField("kind", finding.getKind());
    json.writeStringField("rule", finding.getRule());
    json.writeNumberField("amount_at_risk", finding.getAmountAtRisk());
    writeTexts(json, "evidence", finding.getEvidence());
    json.writeEndObject();
  }

  private static void writeFact(JsonGenerator json, TransactionFact fact) throws IOException {
    json.writeStartObject();
    json.writeStringField("event_id", fact.getEventId());
    json.writeStringField("milestone", fact.getMilestone());
    writeTime(json, "occurred_at", fact.getOccurredAt());
    writeTime(json, "recorded_at", fact.getRecordedAt());
    writeNumber(json, "charge", fact.getCharge());
    writeNumber(json, "paid", fact.getPaid());
    writeText(json, "status", fact.getStatus());
    writeText(json, "payer_claim_number", fact.getPayerClaimNumber());
    json.writeObjectFieldStart("source");
    json.writeStringField("uri", fact.getSourceUri());
    json.writeNumberField("offset", fact.getByteOffset());
    json.writeNumberField("length", fact.getByteLength());
    json.writeNumberField("segment", fact.getSegment());
    json.writeStringField("tag", fact.getSegmentTag());
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Nothing at all for what is not known, so that "exists" queries tell. */
  private static void writeText(JsonGenerator json, String name, String text) throws IOException {
    if (text != null && !text.isEmpty()) {
      json.writeStringField(name, text);
    }
  }

  private static void writeTexts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void writeNumber(JsonGenerator json, String name, Long number) throws IOException {
    if (number != null) {
      json.writeNumberField(name, number);
    }
  }

  private static void writeTime(JsonGenerator json, String name, Instant time) throws IOException {
    if (time != null) {
      json.writeStringField(name, time.toString());
    }
  }
}
