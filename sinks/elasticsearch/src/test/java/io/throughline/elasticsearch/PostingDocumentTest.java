package io.throughline.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.Posting;
import io.throughline.events.PostingKind;
import io.throughline.events.PostingLine;
import io.throughline.events.TransactionKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostingDocumentTest {
  private static final Instant PAID = Instant.parse("2026-01-26T00:00:00Z");
  private static final Instant VALIDATED = Instant.parse("2026-01-27T06:00:00Z");

  @Test
  void saysWhatIsBookedWhereAndWhoLetItPass() {
    Posting posting =
        payment()
            .setWarnings(List.of("claim-balance"))
            .setDecisionId("d1")
            .setApprovedBy("anna")
            .build();
    assertThat(json(posting))
        .isEqualTo(
            """
            {"@timestamp":"2026-01-27T06:00:00Z","ecs":{"version":"9.0.0"},\
            "event":{"kind":"event","dataset":"throughline.postings","module":"throughline",\
            "action":"POSTING_VALIDATED","created":"2026-01-27T06:00:00Z"},\
            "transaction":{"id":"t1"},\
            "rule":{"name":["claim-balance"],"version":"posting-1"},"user":{"name":"anna"},\
            "throughline":{"kind":"CLAIM","candidate_id":"e1",\
            "occurred_at":"2026-01-26T00:00:00Z","amount":80000,"currency":"USD",\
            "reference_version":"m7","evidence":["e1"],\
            "posting":{"id":"p1","kind":"PAYMENT","revision":1,"company":"1000",\
            "period":"2026-01","date":"2026-01-26","lines":[\
            {"number":1,"account":"110000","amount":80000,"purpose":"cash"},\
            {"number":2,"account":"410000","amount":20000,"cost_center":"CC7",\
            "purpose":"adjustment","group_code":"CO","reason_code":"45"},\
            {"number":3,"account":"120000","amount":-100000,"purpose":"receivable"}]},\
            "decision":{"id":"d1"},\
            "source":{"uri":"kafka://revenue.postings.v1/3/17"}}}\
            """);
  }

  @Test
  void aCorrectionNamesWhatItTakesBack() {
    Posting correction =
        payment().setKind(PostingKind.CORRECTION).setRevision(2).setCompensates("p0").build();
    assertThat(json(correction))
        .contains("\"action\":\"POSTING_CORRECTED\"", "\"revision\":2,\"compensates\":\"p0\"")
        .contains("\"user\":{}", "\"decision\":{}")
        .doesNotContain("null");
  }

  @Test
  void beforeThereIsAClockItStandsWhereThePayerPutsIt() {
    assertThat(json(payment().setValidatedAt(null).build()))
        .startsWith("{\"@timestamp\":\"2026-01-26T00:00:00Z\"")
        .doesNotContain("created");
  }

  private static String json(Posting posting) {
    return new String(
        PostingDocument.of(posting, "kafka://revenue.postings.v1/3/17"), StandardCharsets.UTF_8);
  }

  private static Posting.Builder payment() {
    return Posting.newBuilder()
        .setPostingId("p1")
        .setKind(PostingKind.PAYMENT)
        .setCandidateId("e1")
        .setRevision(1)
        .setTransactionId("t1")
        .setTransactionKind(TransactionKind.CLAIM)
        .setRemittanceId("r1")
        .setTraceIssuer("1999999999")
        .setTrace("12345")
        .setBillingProvider("1234567893")
        .setClaimNumber("A-37")
        .setCompanyCode("1000")
        .setFiscalPeriod("2026-01")
        .setPostingDate(LocalDate.parse("2026-01-26"))
        .setCurrency("USD")
        .setLines(
            List.of(
                new PostingLine(1, "110000", 80_000L, null, "cash", null, null),
                new PostingLine(2, "410000", 20_000L, "CC7", "adjustment", "CO", "45"),
                new PostingLine(3, "120000", -100_000L, null, "receivable", null, null)))
        .setEvidence(List.of("e1"))
        .setRulesVersion("posting-1")
        .setReferenceVersion("m7")
        .setOccurredAt(PAID)
        .setValidatedAt(VALIDATED);
  }
}
