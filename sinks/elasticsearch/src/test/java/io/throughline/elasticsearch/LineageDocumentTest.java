package io.throughline.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.LineageEntry;
import io.throughline.events.LineageKind;
import io.throughline.events.LineageReference;
import io.throughline.events.ReferenceName;
import io.throughline.events.TransactionKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineageDocumentTest {
  private static final Instant HAPPENED = Instant.parse("2026-01-05T12:00:00Z");
  private static final Instant READ = Instant.parse("2026-01-06T06:00:00Z");
  private static final Instant SAID = Instant.parse("2026-01-05T11:00:00Z");

  @Test
  void aFactStandsAtTheTimeItHappenedWithItsBytesAndReferences() {
    assertThat(json(fact(LineageKind.FACT_ADDED)))
        .isEqualTo(
            """
            {"@timestamp":"2026-01-05T12:00:00Z","ecs":{"version":"9.0.0"},\
            "event":{"kind":"event","dataset":"throughline.lineage","module":"throughline",\
            "action":"FACT_ADDED","sequence":3,"id":"e1","created":"2026-01-05T11:00:00Z"},\
            "transaction":{"id":"t1"},"rule":{"name":"payer-claim-number"},\
            "throughline":{"kind":"CLAIM","issuer":"1234567893","number":"A-37",\
            "milestone":"RemittanceReceived","occurred_at":"2026-01-05T12:00:00Z",\
            "recorded_at":"2026-01-06T06:00:00Z","amount":20000,"currency":"USD","status":"1",\
            "references":[{"kind":"PAYMENT_TRACE","issuer":"1999999999","raw":"0012-345",\
            "normalised":"12345"}],\
            "source":{"uri":"file:///in/a.835","offset":100,"length":20,"segment":7,"tag":"CLP"}}}\
            """);
  }

  @Test
  void aFactThatLeavesStandsAtTheTimeItWasSaid() {
    assertThat(json(fact(LineageKind.FACT_MOVED)))
        .startsWith("{\"@timestamp\":\"2026-01-05T11:00:00Z\"");
  }

  @Test
  void beforeThereIsAClockAnEntryWithoutFactHasNoTime() {
    LineageEntry entry =
        LineageEntry.newBuilder()
            .setTransactionId("t1")
            .setTransactionKind(TransactionKind.CLAIM)
            .setIssuer("")
            .setNumber("A")
            .setSequence(1)
            .setKind(LineageKind.ASSESSED)
            .setDetail("SUBMITTED")
            .build();
    assertThat(json(entry))
        .contains("\"stage\":\"SUBMITTED\",\"references\":[],\"source\":{}", "\"rule\":{}")
        .doesNotContain("@timestamp", "null");
  }

  private static String json(LineageEntry entry) {
    return new String(LineageDocument.of(entry), StandardCharsets.UTF_8);
  }

  private static LineageEntry fact(LineageKind kind) {
    return LineageEntry.newBuilder()
        .setTransactionId("t1")
        .setTransactionKind(TransactionKind.CLAIM)
        .setIssuer("1234567893")
        .setNumber("A-37")
        .setSequence(3)
        .setKind(kind)
        .setAt(SAID)
        .setRule("payer-claim-number")
        .setEventId("e1")
        .setMilestone("RemittanceReceived")
        .setOccurredAt(HAPPENED)
        .setRecordedAt(READ)
        .setAmount(20_000L)
        .setCurrency("USD")
        .setStatus("1")
        .setSourceUri("file:///in/a.835")
        .setByteOffset(100L)
        .setByteLength(20L)
        .setSegment(7L)
        .setSegmentTag("CLP")
        .setReferences(
            List.of(new LineageReference(ReferenceName.PAYMENT_TRACE, "1999999999", "0012-345")))
        .build();
  }
}
