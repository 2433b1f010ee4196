package io.throughline.elasticsearch.search;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;

/**
 * The document of a transaction, read. Money is in minor units, times are UTC, latency is
 * milliseconds; null: not known.
 *
 * @param timestamp when we last heard of it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FoundTransaction(
    @JsonProperty("@timestamp") Instant timestamp,
    @JsonProperty("transaction") Identity identity,
    @JsonProperty("throughline") Content content) {

  /** transactionId. */
  public String id() {
    return identity.id();
  }

  /** Names the transaction. */
  public record Identity(String id) {}

  /** What Throughline says of it. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Content(
      String kind,
      String issuer,
      String number,
      String stage,
      String policyVersion,
      Instant assessedAt,
      Claim claim,
      Provider provider,
      Payer payer,
      String facility,
      String serviceLine,
      String parentId,
      List<String> childIds,
      Money money,
      Instant finalizedAt,
      Instant submittedAt,
      Instant remittedAt,
      Instant settledAt,
      Instant postedAt,
      Instant journaledAt,
      Instant reconciledAt,
      Latency latency,
      int factCount,
      long factsRefused,
      List<FoundFinding> findings,
      List<Fact> facts) {

    public Content {
      childIds = childIds == null ? List.of() : childIds;
      findings = findings == null ? List.of() : findings;
      facts = facts == null ? List.of() : facts;
    }
  }

  /** Its numbers at the provider and at payers. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Claim(String number, List<String> payerNumber) {}

  /** Who bills. */
  public record Provider(String id) {}

  /** Who pays. */
  public record Payer(String id, String name) {}

  /** Minor units; the last four of remittances and deposits only. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Money(
      String currency,
      long charge,
      long paid,
      long adjusted,
      long patientResponsibility,
      long outstanding,
      Long advised,
      Long settled,
      Long posted,
      Long journaled) {}

  /** Milliseconds. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Latency(
      Long submissionToRemittance,
      Long remittanceToPosting,
      Long postingToJournal,
      Long endToEnd,
      Long reconciliation) {}

  /** One thing that happened, and where it stands in the input. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Fact(
      String eventId,
      String milestone,
      Instant occurredAt,
      Instant recordedAt,
      Long charge,
      Long paid,
      String status,
      String payerClaimNumber,
      Source source) {}

  /** Bytes of the input: offset, length, number and tag of the segment. */
  public record Source(String uri, Long offset, Long length, Long segment, String tag) {}
}
