package io.throughline.transaction;

import static io.throughline.events.AcknowledgementLevel.CLAIM;
import static io.throughline.events.AcknowledgementLevel.TRANSACTION_SET;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.AcknowledgementLevel;
import io.throughline.events.AcknowledgementOutcome;
import io.throughline.events.ClaimAcknowledged;
import io.throughline.events.Dimensions;
import io.throughline.events.Position;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Sha256;
import io.throughline.events.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TransactionKeyTest {
  @Test
  void isProviderAndClaimNumberAsTheyStood() {
    TransactionKey key = keyOf("1111111111", pcn(" 00A-17 ")).orElseThrow();

    assertThat(key).isEqualTo(TransactionKey.claim("1111111111", "00A-17"));
    assertThat(key.recordKey()).isEqualTo("1111111111|00A-17");
  }

  @Test
  void transactionIdStaysTheSameForEver() {
    assertThat(TransactionKey.claim("1111111111", "00A-17").transactionId())
        .isEqualTo(UUID.fromString("37f66a78-ec8a-500a-9c35-79e8d5885025"));
  }

  @Test
  void leadingZerosAndCaseCount() {
    assertThat(keyOf("1", pcn("007"))).isNotEqualTo(keyOf("1", pcn("7")));
    assertThat(keyOf("1", pcn("a"))).isNotEqualTo(keyOf("1", pcn("A")));
  }

  @Test
  void payersNumberStandsInWhereThePayerReceivedNone() {
    assertThat(keyOf("1", pcn("0"), icn("ICN9")))
        .contains(TransactionKey.claim("1", "payer-claim:ICN9"));
    assertThat(keyOf("1", pcn(" "), icn("ICN9")))
        .contains(TransactionKey.claim("1", "payer-claim:ICN9"));
    assertThat(keyOf("1", icn("ICN9"))).contains(TransactionKey.claim("1", "payer-claim:ICN9"));
  }

  @Test
  void withoutAnyNumberThereIsNoKey() {
    assertThat(keyOf("1", pcn("0"))).isEmpty();
    assertThat(keyOf("1")).isEmpty();
  }

  @Test
  void unknownProviderIsEmpty() {
    assertThat(keyOf(null, pcn("7"))).contains(TransactionKey.claim("", "7"));
  }

  @Test
  void acknowledgementOfAWholeTransactionSetIsNotAboutOneClaim() {
    assertThat(TransactionKey.of(acknowledgement(TRANSACTION_SET, "1", pcn("7")))).isEmpty();
  }

  private static Optional<TransactionKey> keyOf(String provider, Reference... references) {
    return TransactionKey.of(acknowledgement(CLAIM, provider, references));
  }

  private static Reference pcn(String raw) {
    return new Reference(ReferenceKind.PATIENT_CONTROL_NUMBER, "", raw, "normalised");
  }

  private static Reference icn(String raw) {
    return new Reference(ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER, "", raw, "normalised");
  }

  private static RevenueEvent acknowledgement(
      AcknowledgementLevel level, String provider, Reference... references) {
    return RevenueEvent.newBuilder()
        .setEventId("5f2c8a9e-0d7f-5c3c-9f57-2f5c7b9a6a01")
        .setOccurredAt(Instant.EPOCH)
        .setRecordedAt(Instant.EPOCH)
        .setSource(
            new Source(
                "ZZ:A",
                "x12.277CA",
                "file:///a",
                new Position(0L, 1L, 1, 1, 1, 1L, "TRN"),
                new Sha256(new byte[32]),
                "1"))
        .setReferences(List.of(references))
        .setDimensions(Dimensions.newBuilder().setBillingProvider(provider).build())
        .setMilestone(
            new ClaimAcknowledged(level, AcknowledgementOutcome.ACCEPTED, "A2", "20", null))
        .build();
  }
}
