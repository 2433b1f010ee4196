package io.throughline.elasticsearch.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;

/**
 * Something wrong with a transaction, as its document tells.
 *
 * @param status OPEN, RESOLVED, …; null in documents of older versions, which knew open ones only
 * @param amountAtRisk minor units
 * @param raisedAt business time from which it is wrong; null when not said
 * @param endedAt when the fact that ended it happened
 * @param endedBy eventId of that fact
 * @param subject eventId of the fact that it is about; null: the transaction as a whole
 * @param evidence eventIds
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record FoundFinding(
    String id,
    String kind,
    String rule,
    String status,
    long amountAtRisk,
    Instant raisedAt,
    Instant endedAt,
    String endedBy,
    String subject,
    List<String> evidence) {

  /** Whether it still stands. */
  @JsonIgnore
  public boolean isOpen() {
    return status == null || status.equals("OPEN");
  }
}
