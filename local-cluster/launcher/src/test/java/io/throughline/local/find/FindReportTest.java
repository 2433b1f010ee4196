package io.throughline.local.find;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.elasticsearch.FoundTransaction;
import io.throughline.elasticsearch.FoundTransaction.Claim;
import io.throughline.elasticsearch.FoundTransaction.Content;
import io.throughline.elasticsearch.FoundTransaction.Fact;
import io.throughline.elasticsearch.FoundTransaction.Finding;
import io.throughline.elasticsearch.FoundTransaction.Identity;
import io.throughline.elasticsearch.FoundTransaction.Latency;
import io.throughline.elasticsearch.FoundTransaction.Money;
import io.throughline.elasticsearch.FoundTransaction.Payer;
import io.throughline.elasticsearch.FoundTransaction.Provider;
import io.throughline.elasticsearch.FoundTransaction.Source;
import io.throughline.elasticsearch.FoundTransactions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindReportTest {
  private static final Instant SENT = Instant.parse("2026-01-12T18:30:00Z");
  private static final Instant PAID = Instant.parse("2026-01-26T06:05:00Z");

  @Test
  void oneTransactionIsShownFactByFactInOrderOfTime() {
    FindReport report = report(List.of(transaction("t1")), List.of());
    assertThat(report.isFound()).isTrue();
    assertThat(report.table(Integer.MAX_VALUE))
        .startsWith(
            """
            Claim RVH000017 is REMITTED
              transaction         t1
              billing provider    1234567893
              payer               LARKSPUR HEALTH PLAN, FP939
              submitted to paid   13 d 11 h 35 min

                     CHARGE      PAID  ADJUSTED  PATIENT  OUTSTANDING
              USD  1,200.50  1,000.00    195.50     0.00         5.00

            Findings
              IMBALANCE by rule claim-balance, 5.00 at risk, shown by e2

            WHEN (UTC)           MILESTONE           STATUS    CHARGE      PAID  PAYER'S NUMBER  FILE       BYTE  LENGTH  SEGMENT
            2026-01-12 18:30:00  ClaimSubmitted      1       1,200.50                            today.837  1034     410  21 CLM
            2026-01-26 06:05:00  RemittanceReceived  1       1,200.50  1,000.00  ICN1            paid.835    512     200  13 CLP
            """);
  }

  @Test
  void severalAreListedWithTheIdToAskFor() {
    FindReport report = report(List.of(transaction("t1"), transaction("t2")), List.of());
    assertThat(report.table(200))
        .contains("2 transactions carry RVH000017")
        .contains("t1")
        .contains("t2")
        .doesNotContain("ClaimSubmitted");
  }

  @Test
  void whenThereIsNoneWhatComesCloseIsShown() {
    FindReport report = report(List.of(), List.of(transaction("t1")));
    assertThat(report.isFound()).isFalse();
    assertThat(report.table(200)).contains("These come close").contains("t1");
    assertThat(report(List.of(), List.of()).table(200))
        .contains("No transaction carries RVH000017");
  }

  @Test
  void theJsonHoldsTheDocuments() throws IOException {
    JsonNode json =
        new ObjectMapper().readTree(report(List.of(transaction("t1")), List.of()).json());
    assertThat(json.path("found").asInt()).isEqualTo(1);
    assertThat(json.at("/transactions/0/transaction/id").asText()).isEqualTo("t1");
    assertThat(json.at("/transactions/0/throughline/money/outstanding").asLong()).isEqualTo(500);
    assertThat(json.at("/transactions/0/throughline/facts/0/occurred_at").asText())
        .isEqualTo("2026-01-26T06:05:00Z");
    assertThat(json.path("similar")).isEmpty();
  }

  private static FindReport report(List<FoundTransaction> exact, List<FoundTransaction> similar) {
    return new FindReport("RVH000017", new FoundTransactions(exact, exact.size(), similar));
  }

  private static FoundTransaction transaction(String id) {
    Fact paid =
        new Fact(
            "e2",
            "RemittanceReceived",
            PAID,
            PAID,
            120_050L,
            100_000L,
            "1",
            "ICN1",
            new Source("file:///inbox/paid.835", 512, 200, 13, "CLP"));
    Fact sent =
        new Fact(
            "e1",
            "ClaimSubmitted",
            SENT,
            SENT,
            120_050L,
            null,
            "1",
            null,
            new Source("file:///inbox/today.837", 1034, 410, 21, "CLM"));
    return new FoundTransaction(
        PAID,
        new Identity(id),
        new Content(
            "CLAIM",
            "REMITTED",
            "claim-1",
            new Claim("RVH000017", List.of("ICN1"), List.of("RVH17")),
            new Provider("1234567893"),
            new Payer("FP939", "LARKSPUR HEALTH PLAN"),
            null,
            "13",
            new Money("USD", 120_050, 100_000, 19_550, 0, 500),
            SENT,
            PAID,
            new Latency(Duration.between(SENT, PAID).toMillis()),
            2,
            0,
            List.of(new Finding("f1", "IMBALANCE", "claim-balance", 500, List.of("e2"))),
            List.of(paid, sent)));
  }
}
