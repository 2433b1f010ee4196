package io.throughline.simulator.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.simulator.truth.Finding.ClaimNumber;
import io.throughline.simulator.truth.Owner;
import java.time.Instant;

/**
 * A line of {@code truth/findings.jsonl}; what does not apply is null.
 *
 * @param fault {@link #NATURAL} when it is how things go
 */
record KnownFinding(
    String rule,
    Owner owner,
    ClaimNumber claim,
    String subject,
    Long amountAtRisk,
    Instant raisedAt,
    String clearedBy,
    boolean withdrawn,
    boolean decidable,
    String fault,
    boolean mixed) {
  /** Stands for no fault. */
  static final String NATURAL = "-";

  static KnownFinding of(JsonNode line) {
    JsonNode claim = line.path("claim");
    String raisedAt = text(line, "raisedAt");
    String fault = text(line, "fault");
    return new KnownFinding(
        line.get("rule").asText(),
        KnownTruth.owner(line.get("transaction")),
        claim.isMissingNode()
            ? null
            : new ClaimNumber(claim.get("provider").asText(), claim.get("number").asText()),
        text(line, "subject"),
        line.get("amountAtRisk").isNull() ? null : line.get("amountAtRisk").asLong(),
        raisedAt == null ? null : Instant.parse(raisedAt),
        text(line, "clearedBy"),
        line.get("withdrawn").asBoolean(),
        line.get("decidable").asBoolean(),
        fault == null ? NATURAL : fault,
        line.get("mixed").asBoolean());
  }

  private static String text(JsonNode line, String field) {
    JsonNode value = line.get(field);
    return value.isNull() ? null : value.asText();
  }

  /** Whether it can be held against what was published by then. */
  boolean isJudgedBy(Instant clock) {
    return decidable && !mixed && raisedAt != null && !raisedAt.isAfter(clock);
  }

  @Override
  public String toString() {
    String about = subject != null ? "event " + subject : claim != null ? claim.number() : "all";
    return "%s of %s %s about %s".formatted(rule, owner.kind(), owner.key(), about);
  }
}
