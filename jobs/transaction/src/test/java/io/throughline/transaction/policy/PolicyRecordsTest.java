package io.throughline.transaction.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.ReferenceRecord;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyRecordsTest {
  private static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

  @Test
  void aPolicyIsAVersionAndInForce() {
    List<ReferenceRecord> records = PolicyRecords.of(Policy.standard(), NOW);

    assertThat(records)
        .extracting(PolicyRecords::key)
        .containsExactly(PolicyRecords.keyOfVersion("standard-1"), "policy/deadlines");
    assertThat(records)
        .extracting(PolicyRecords::policy)
        .containsExactly(Policy.standard(), Policy.standard());
    assertThat(PolicyRecords.inForce(records.getFirst())).isEmpty();
    assertThat(PolicyRecords.inForce(records.getLast())).contains(Policy.standard());
  }

  @Test
  void otherRecordsArePassedOver() {
    assertThat(PolicyRecords.inForce(new ReferenceRecord("payer", "FP100", "1", "{}", NOW)))
        .isEmpty();
    assertThat(PolicyRecords.inForce(new ReferenceRecord("policy", "thresholds", "1", "{}", NOW)))
        .isEmpty();
  }

  @Test
  void aPolicyUnderTheNameOfAnotherVersionIsRefused() {
    ReferenceRecord record =
        new ReferenceRecord("policy", "deadlines", "2", Policy.standard().json(), NOW);

    assertThatThrownBy(() -> PolicyRecords.inForce(record))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("/version: is 'standard-1'; expected '2'");
  }
}
