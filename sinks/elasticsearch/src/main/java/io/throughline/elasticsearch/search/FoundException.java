package io.throughline.elasticsearch.search;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.throughline.elasticsearch.search.FoundTransaction.Claim;
import io.throughline.elasticsearch.search.FoundTransaction.Identity;
import io.throughline.elasticsearch.search.FoundTransaction.Payer;
import io.throughline.elasticsearch.search.FoundTransaction.Provider;
import io.throughline.elasticsearch.search.FoundTransaction.Source;
import java.time.Instant;
import java.util.List;

/**
 * The document of a refused posting candidate, read: the latest word on it.
 *
 * @param timestamp when it was said
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FoundException(
    @JsonProperty("@timestamp") Instant timestamp,
    Event event,
    @JsonProperty("transaction") Identity identity,
    @JsonProperty("throughline") Content content) {

  /** exceptionId. */
  public String id() {
    return event.id();
  }

  /** Of the transaction that it is of. */
  public String transactionId() {
    return identity.id();
  }

  /** Names the exception. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Event(String id) {}

  /** What is known of it. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Content(
      Claim claim,
      Provider provider,
      Payer payer,
      String facility,
      String serviceLine,
      Remittance remittance,
      String candidateId,
      String currency,
      Detail exception,
      Source source) {}

  /** In which it came; null where the 835 names no trace. */
  public record Remittance(String id, String issuer, String trace) {}

  /**
   * What is refused, and why.
   *
   * @param kind of posting that it would be
   * @param amount that would be paid, minor units; negative for what is taken back
   * @param amountAtRisk the same, never negative
   * @param fourEyesAbove an approval of more needs two people; minor units
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Detail(
      String kind,
      String status,
      int revision,
      long amount,
      long amountAtRisk,
      long adjusted,
      long fourEyesAbove,
      Instant occurredAt,
      String postingId,
      String decisionId,
      List<FoundReason> reasons) {

    public Detail {
      reasons = reasons == null ? List.of() : reasons;
    }
  }
}
