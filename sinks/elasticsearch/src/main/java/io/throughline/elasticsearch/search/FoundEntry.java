package io.throughline.elasticsearch.search;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.throughline.elasticsearch.search.FoundTransaction.Identity;
import io.throughline.elasticsearch.search.FoundTransaction.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The document of a lineage entry, a posting, a word on a refused posting candidate, or a decision,
 * read.
 *
 * @param timestamp when the fact happened, or when it was said; null: there was no clock yet
 * @param user who decided, or let a posting pass; null when nobody had to
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FoundEntry(
    @JsonProperty("@timestamp") Instant timestamp,
    Event event,
    @JsonProperty("transaction") Identity identity,
    Rule rule,
    User user,
    @JsonProperty("throughline") Content content) {

  /** Of the transaction of which it was said. */
  public String transactionId() {
    return identity.id();
  }

  /** What it tells: a name of LineageKind, or POSTING_…, EXCEPTION_… or DECISION_…. */
  public String action() {
    return event.action();
  }

  /** True when a fact joined the transaction. */
  public boolean addsFact() {
    return action().equals("FACT_ADDED");
  }

  /** True of a posting. */
  @JsonIgnore
  public boolean isPosting() {
    return action().startsWith("POSTING_");
  }

  /** True of a word on a refused candidate. */
  @JsonIgnore
  public boolean isException() {
    return action().startsWith("EXCEPTION_");
  }

  /** True of a decision. */
  @JsonIgnore
  public boolean isDecision() {
    return action().startsWith("DECISION_");
  }

  /**
   * What happened, and its place among the entries of the transaction.
   *
   * @param sequence null for postings, exceptions and decisions
   * @param id of the fact
   * @param created clock at which it was said
   * @param reason of a decision, in words of who decided
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Event(String action, Long sequence, String id, Instant created, String reason) {}

  /**
   * Why.
   *
   * @param names by which a fact was matched or a finding made; those that a candidate does not
   *     meet, that a posting did not have to meet, or that a decision lets pass
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Rule(
      @JsonProperty("name")
          @JsonFormat(
              with = {
                Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED
              })
          List<String> names) {
    public Rule {
      names = names == null ? List.of() : names;
    }
  }

  /** A person, and what they were allowed. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record User(String name, List<String> roles) {}

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
      Source source,
      String candidateId,
      List<String> evidence,
      Booking posting,
      Refusal exception,
      Decision decision) {

    public Content {
      references = references == null ? List.of() : references;
      evidence = evidence == null ? List.of() : evidence;
    }
  }

  /** An identifier of the fact. */
  public record Reference(String kind, String issuer, String raw, String normalised) {}

  /**
   * A posting; of an exception or decision at most its id.
   *
   * @param compensates the posting that it takes back
   * @param date ISO
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Booking(
      String id,
      String kind,
      Integer revision,
      String compensates,
      String company,
      String period,
      String date,
      List<Line> lines) {}

  /** One side of a posting; minor units, debit is positive. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Line(
      int number,
      String account,
      long amount,
      String costCenter,
      String purpose,
      String groupCode,
      String reasonCode) {}

  /**
   * A refused posting candidate.
   *
   * @param kind of posting that it would be
   * @param revision of what was said of it; of a decision the one that was looked at
   * @param reasons what is not met; none once it has ended
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Refusal(String id, String kind, Integer revision, List<FoundReason> reasons) {
    public Refusal {
      reasons = reasons == null ? List.of() : reasons;
    }
  }

  /** A decision; of postings and exceptions its id only, null where there was none. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Decision(
      String id, String proposedBy, String assignee, Map<String, String> corrections) {
    public Decision {
      corrections = corrections == null ? Map.of() : corrections;
    }
  }
}
