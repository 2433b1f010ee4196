package io.throughline.elasticsearch.search;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.throughline.elasticsearch.search.FoundTransaction.Identity;
import io.throughline.elasticsearch.search.FoundTransaction.Source;
import java.time.Instant;
import java.util.List;

/**
 * The document of a lineage entry, read.
 *
 * @param timestamp when the fact happened, or when it was said; null: there was no clock yet
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FoundEntry(
    @JsonProperty("@timestamp") Instant timestamp,
    Event event,
    @JsonProperty("transaction") Identity identity,
    Rule rule,
    @JsonProperty("throughline") Content content) {

  /** Of the transaction of which it was said. */
  public String transactionId() {
    return identity.id();
  }

  /** What it tells, a name of LineageKind. */
  public String action() {
    return event.action();
  }

  /** True when a fact joined the transaction. */
  public boolean addsFact() {
    return action().equals("FACT_ADDED");
  }

  /**
   * What happened, and its place among the entries of the transaction.
   *
   * @param id of the fact
   * @param created clock at which it was said
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Event(String action, long sequence, String id, Instant created) {}

  /** By which a fact was matched, or a finding made. */
  public record Rule(String name) {}

  /** The rest; what does not apply is null. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Content(
      String kind,
      String stage,
      String otherId,
      String milestone,
      Instant occurredAt,
      Instant recordedAt,
      Long amount,
      String currency,
      String status,
      List<Reference> references,
      Source source) {

    public Content {
      references = references == null ? List.of() : references;
    }
  }

  /** An identifier of the fact. */
  public record Reference(String kind, String issuer, String raw, String normalised) {}
}
