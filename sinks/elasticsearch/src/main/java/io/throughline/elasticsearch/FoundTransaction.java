package io.throughline.elasticsearch;

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
      String stage,
      String policyVersion,
      Claim claim,
      Provider provider,
      Payer payer,
      String facility,
      String serviceLine,
      Money money,
      Instant submittedAt,
      Instant remittedAt,
      Latency latency,
      int factCount,
      long factsRefused,
      List<Finding> findings,
      List<Fact> facts) {}

  /** Its numbers at the provider and at payers. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Claim(String number, List<String> payerNumber, List<String> normalised) {}

  /** Who bills. */
  public record Provider(String id) {}

  /** Who pays. */
  public record Payer(String id, String name) {}

  /** Minor units. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Money(
      String currency,
      long charge,
      long paid,
      long adjusted,
      long patientResponsibility,
      long outstanding) {}

  /** Milliseconds. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Latency(long submissionToRemittance) {}

  /** Something wrong; {@code evidence} are eventIds. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Finding(
      String id, String kind, String rule, long amountAtRisk, List<String> evidence) {}

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
  public record Source(String uri, long offset, long length, long segment, String tag) {}
}
